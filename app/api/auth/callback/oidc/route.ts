import { cookies, headers } from 'next/headers'
import { RuleError } from '@/lib/errors'
import { isLocale } from '@/lib/locale'
import { seeOther, takeWay } from '@/lib/security/sign-on-way'
import { finishSignOn } from '@/lib/security/single-sign-on'
import { carryToken } from '@/lib/session'
import { identityProvider } from '@/lib/settings/installation'
import { signInThroughProvider } from '@/lib/user/identity.commands'
import { identityIn } from '@/lib/user/identity.rules'
import { notFoundProblem } from '@/lib/web/problem'
import { onwardsAddress, returnAddress } from '@/lib/web/return-address'

export const dynamic = 'force-dynamic'

/** Where the identity provider sends people back to. Its answer is proved, then a session starts as it does for a password. */
export async function GET(request: Request): Promise<Response> {
  const provider = identityProvider()
  if (!provider) return notFoundProblem('There is nothing at this address.')
  const { to, link = null, kept } = takeWay(await cookies())
  const onwards = returnAddress(to) ?? onwardsAddress('nl')
  const [, language] = onwards.split(/[/?]/)
  const locale = isLocale(language) ? language : 'nl'
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const userAgent = (await headers()).get('user-agent')
    let hasRights = false
    const token = await finishSignOn(provider, { cookies: kept, query }, async (claims) => {
      const identity = identityIn(claims, provider)
      if (!identity) throw new RuleError('user.signOnFailed')
      const signedIn = await signInThroughProvider(identity, { userAgent, locale, linkToken: link })
      hasRights = signedIn.hasRights
      return signedIn.session
    })
    await carryToken(token)
    // somebody who may do nothing here reads there why, instead of "not found" where they were going
    return seeOther(hasRights ? onwards : `/${locale}/account`)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return seeOther(`/${locale}/sign-in?refused=${error.key.replace('user.', '')}`)
  }
}
