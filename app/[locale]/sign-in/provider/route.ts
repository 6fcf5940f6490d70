import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { RuleError } from '@/lib/errors'
import { parseLocale } from '@/lib/params'
import { rememberWay, seeOther } from '@/lib/security/sign-on-way'
import { startSignOn } from '@/lib/security/single-sign-on'
import { identityProvider } from '@/lib/settings/installation'
import { onwardsAddress, returnAddress } from '@/lib/web/return-address'
import { isSameOrigin } from '@/lib/web/same-origin'

/**
 * To the identity provider. A link and not a form, because browsers hold a form to the sites it may lead to, and a provider sends people
 * on to others. Only a page of ours may lead here: elsewhere somebody could be made to use a link that is not theirs.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const locale = parseLocale((await params).locale)
  const provider = identityProvider()
  if (!locale || !provider) return new NextResponse(null, { status: 404 })
  if (!isSameOrigin(request.headers)) return seeOther(`/${locale}/sign-in`)
  const { searchParams } = new URL(request.url)
  try {
    const { location, cookies: kept } = await startSignOn(provider)
    const to = returnAddress(searchParams.get('to')) ?? onwardsAddress(locale)
    rememberWay(await cookies(), kept, { to, link: searchParams.get('link') })
    return seeOther(location)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return seeOther(`/${locale}/sign-in?refused=${error.key.replace('user.', '')}`)
  }
}
