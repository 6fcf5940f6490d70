import { NextResponse } from 'next/server'
import { parseLocale } from '@/lib/params'
import { currentActor, signOut } from '@/lib/session'
import { signOutEverywhere } from '@/lib/user/user.commands'

/**
 * Signs this browser out, or with `everywhere` all browsers of the same person. A route and not a `submit.ts`, because
 * only a route can send the header that erases what pages kept in the browser: unsaved text does not wait there for the next person.
 */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const locale = parseLocale((await params).locale)
  if (!locale) return new Response(null, { status: 404 })
  const everywhere = (await request.formData()).has('everywhere')
  const actor = everywhere ? await currentActor() : null
  if (actor) await signOutEverywhere(actor, actor.id)
  await signOut()
  const headers = {
    location: `/${locale}/sign-in?after=${everywhere ? 'sign-out-everywhere' : 'sign-out'}`,
    'clear-site-data': '"storage"',
  }
  return new NextResponse(null, { status: 303, headers })
}
