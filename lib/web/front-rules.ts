import 'server-only'
import type { IncomingHttpHeaders } from 'node:http'
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state'
import type { Refusal } from '@/lib/refusal'
import { isFormForFile, isTooLong } from '@/lib/web/leads-elsewhere'
import { languages } from '@/lib/web/public-pages.js'
import { requestHeader } from '@/lib/web/request-header'
import { isSameOrigin } from '@/lib/web/same-origin'

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders }

/** Bytes of an address: no link and no form of Koers makes a longer one. */
export const longestRequestAddress = 8000

const onlyRead = ['GET', 'HEAD']
const forms = [...onlyRead, 'POST']
// the routes for data refuse what changes something themselves, and answer what a browser asks before it reads them elsewhere
const dataMethods = [...forms, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Why a request must not reach Next, or null. These are the requests that Next would answer with 500 and a stack in the log: whoever sends
 * one made it themselves. What is in a body is not looked at.
 */
export function refusalOf({ method, url, headers }: Asked): Refusal | null {
  const [path = ''] = url.split('?')
  if (url.length > longestRequestAddress) return { status: 414, why: 'address too long' }
  if (!url.startsWith('/') || !canDecode(path)) return { status: 400, why: 'malformed address' }
  // what Next makes on request, such as small pictures, Koers has none of; a developer's browser asks for more
  if (/^\/_next\/(?!static\/)/.test(path) && process.env.NODE_ENV !== 'development') return { status: 404, why: 'nothing of ours' }
  // the names by which Next knows parts of a page, which its scripts ask for in headers instead, and pages that it keeps for itself
  if (/\.rsc$/.test(path) || /^\/(?:404|500|_error|_not-found)$/.test(path)) return { status: 404, why: 'nothing of ours' }
  const allowed = isForData(path) ? dataMethods : forms
  const allow = (allowed === dataMethods ? [...onlyRead, 'OPTIONS'] : forms).join(', ')
  if (!allowed.includes(method)) return { status: 405, why: 'unknown method', allow }
  if (!hasReadableState(headers)) return { status: 400, why: 'malformed router state' }
  return isSent({ method, url, headers }) ? refusalOfSent(headers, path) : null
}

/** Whether a route answers by itself instead of a page: the open data, the feed of a plan, its figures, and the documents of its reports. */
const isForData = (path: string): boolean => /^\/api\/|\/feed\.atom$/.test(path) || besidePages.test(path)

const besidePages = new RegExp(`^/(?:${languages})/[a-z0-9-]+/(?:(?:figures|embed)/|reports/[^/]+/[^/]+/[^/]+$)`)

/** Whether a page is asked for. What is sent waits for whoever sends it, and the routes for data take their turns themselves. */
export const isPageAskedFor = ({ method, url }: Pick<Asked, 'method' | 'url'>): boolean =>
  onlyRead.includes(method) && !url.startsWith('/_next/') && !isForData(url.split('?')[0] ?? '')

/** Whether something is sent to a page or a form of ours. Nothing is sent to the routes for data. */
export const isSent = ({ method, url }: Asked): boolean => method === 'POST' && !url.startsWith('/api/')

function refusalOfSent(headers: IncomingHttpHeaders, path: string): Refusal | null {
  if (!isSameOrigin({ get: (name) => first(headers[name]) ?? null })) return { status: 403, why: 'sent from elsewhere' }
  const action = first(headers['next-action'])
  const type = first(headers['content-type']) ?? ''
  // no page calls a function of the server in this encoding
  if (action !== undefined && (!/^[0-9a-f]{42}$/.test(action) || /^application\/x-www-form-urlencoded/i.test(type)))
    return { status: 400, why: 'malformed call' }
  if (isTooLong(headers) && !isFormForFile(path, headers)) return { status: 413, why: 'too large' }
  return null
}

const first = (value: string | string[] | undefined): string | undefined => [value].flat()[0]

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** Next does not tell kinds of failure apart here: each says that what was sent is not a state. */
function hasReadableState(headers: IncomingHttpHeaders): boolean {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree'])
    return true
  } catch {
    return false
  }
}

// What Next tells itself in headers, and believes from anybody; with the first it answers a page with an empty one, which a cache would keep.
// The last makes it look for itself over TLS, where it does not listen: our addresses begin with KOERS_URL.
const insideOnly = [
  ...['x-middleware-prefetch', 'x-middleware-subrequest', 'x-nextjs-data', 'next-resume', 'x-prerender-revalidate'],
  ...['x-matched-path', 'x-now-route-matches', 'x-forwarded-proto'],
]

// What a page is told, by `lib/web/told-to-page.ts` alone.
const toldInside = ['content-security-policy', requestHeader.locale, requestHeader.path, requestHeader.posted]

/** Whether the scripts of Next ask for a part of a page instead of the page. */
export const asksForPart = (headers: IncomingHttpHeaders): boolean =>
  Object.keys(headers).some((name) => name === 'rsc' || name.startsWith('next-router-'))

/** Takes out of a request what only Next itself or we may say, or what it would misread. */
export function takeOutInsideHeaders(headers: IncomingHttpHeaders): void {
  for (const name of [...insideOnly, ...toldInside]) delete headers[name]
}

/** Whether a header of an answer is Next talking to itself. What its script in the browser asked for, it may have. */
export const isInsideHeader = (name: string, asked: IncomingHttpHeaders): boolean =>
  /^x-(?:middleware-|matched-path$|powered-by$)/.test(name) || (/^x-nextjs-/.test(name) && !asked.rsc && !asked['next-action'])
