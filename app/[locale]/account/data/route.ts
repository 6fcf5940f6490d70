import { parseLocale } from '@/lib/params'
import { currentActor } from '@/lib/session'
import { getOwnData } from '@/lib/user/profile.queries'
import { attachment } from '@/lib/web/attachment'
import { signInAddress } from '@/lib/web/return-address'

/** What is kept about whoever asks, as a file. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const locale = parseLocale((await params).locale)
  if (!locale) return new Response(null, { status: 404 })
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: signInAddress(locale, `/${locale}/account`) } })
  const body = JSON.stringify({ schemaVersion: 1, writtenAt: new Date(), ...(await getOwnData(actor)) }, null, 2)
  return attachment('koers-account', `${body}\n`, 'json')
}
