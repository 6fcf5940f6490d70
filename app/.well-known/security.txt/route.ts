import { publicUrl } from '@/lib/settings/installation'
import { site } from '@/lib/settings/site-settings'
import { isInForce, securityText } from '@/lib/site/security-txt.rules'

// the address of the site is that of this installation, known when it runs
export const dynamic = 'force-dynamic'

/** Whom to tell about a weakness (RFC 9116). 404 while nobody is named, and once the text has expired: a wrong address is worse than none. */
export function GET(): Response {
  const text = isInForce(site.security, new Date()) ? securityText(site.security, publicUrl()) : null
  if (text === null) return new Response(null, { status: 404 })
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
