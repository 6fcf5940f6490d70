import { type NextRequest, NextResponse } from 'next/server'
import { isLocale, negotiateLocale } from '@/lib/locale'
import { inCanonicalCase } from '@/lib/web/addresses'
import { longestForm } from '@/lib/web/headers-everywhere.js'
import { contentSecurityPolicy } from '@/lib/web/page-policy'
import { policyHeader, requestHeader, requestId } from '@/lib/web/request-header'

/**
 * Language, headers and nothing else: whether somebody may see a page is decided beside the data, never here.
 * Pages are rendered with a nonce, which every script carries; of a page that is kept everybody gets a copy with a nonce of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const id = requestId(request.headers.get('x-request-id'))
  if (pathname === '/') {
    const address = new URL(`/${negotiateLocale(request.headers.get('accept-language'))}${search}`, request.url)
    // the answer depends on the visitor's browser: a shared cache must not give one visitor's language to another
    return NextResponse.redirect(address, { headers: { vary: 'accept-language', [requestHeader.id]: id } })
  }

  if (isTooLong(request)) {
    // never put together from text: a path that begins with two slashes would name another site
    const back = request.nextUrl.clone()
    back.search = '?refused=too-large'
    return NextResponse.redirect(back, { status: 303, headers: { [requestHeader.id]: id } })
  }

  const written = inCanonicalCase(pathname)
  if (written !== pathname && isLocale(written.split('/')[1]) && ['GET', 'HEAD'].includes(request.method)) {
    const there = request.nextUrl.clone()
    there.pathname = written
    return NextResponse.redirect(there, { status: 308, headers: { [requestHeader.id]: id } })
  }

  const first = pathname.split('/')[1]
  const locale = isLocale(first) ? first : 'nl'
  const policy = contentSecurityPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(requestHeader.id, id)
  headers.set(requestHeader.locale, locale)
  // a script names the server function that it calls; a form of the browser does not
  headers.set(requestHeader.posted, request.method === 'POST' && !request.headers.has('next-action') ? 'yes' : 'no')
  headers.set(requestHeader.path, isLocale(first) ? pathname + search : `/${locale}`)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set(policyHeader, policy)
  response.headers.set(requestHeader.id, id)
  return response
}

/**
 * A file uploaded without a script that is longer than any form may be: Next would answer with a page of its own, in English and without
 * a way back. The form itself says what to do.
 */
function isTooLong({ method, headers, nextUrl }: NextRequest): boolean {
  const uploads = method === 'POST' && !headers.has('next-action') && nextUrl.pathname.endsWith('/manage/imports')
  return uploads && Number(headers.get('content-length')) > longestForm
}

// Not for pages only by exception: what Next serves itself, the API, and the few files at the root. Nor for what is made for everybody: its request
// says all this already (lib/web/told-of-asker.ts). Next reads this as it stands.
export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|icon\\.svg$|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$).*)',
      missing: [{ type: 'header', key: 'x-koers-made' }],
    },
  ],
}
