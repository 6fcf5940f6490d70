import type { z } from 'zod'
import type { securitySettings } from './site.schema'

type SecuritySettings = z.output<typeof securitySettings>

/** Whether whoever found a weakness may rely on what the settings say: somebody is named, and the day up to which that holds is not over (UTC). */
export const isInForce = ({ contact, expires }: SecuritySettings, now: Date): boolean =>
  contact.length > 0 && expires !== null && now < endOf(expires)

/** The file `/.well-known/security.txt` as RFC 9116 wants it. @param origin the address of the installation, without a path. */
export function securityText({ contact, expires, languages, policy }: SecuritySettings, origin: string): string {
  const lines = [
    ...contact.map((uri) => `Contact: ${uri}`),
    ...(expires ? [`Expires: ${endOf(expires).toISOString()}`] : []),
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

const endOf = (day: string): Date => new Date(`${day}T23:59:59Z`)
