import 'server-only'
import { createHash } from 'node:crypto'
import { log, loggedPath } from '@/lib/log'
import { licences } from '@/lib/open-data/open-data.rules'
import { rateLimitHere } from '@/lib/security/rate-limit'
import { notFoundProblem, problem } from '@/lib/web/problem'
import { inFront } from '@/lib/web/public-pages.js'
import { addressOf } from '@/lib/web/request'
import { requestHeader, requestId } from '@/lib/web/request-header'
import { knownTag } from '@/lib/web/tags'
import { turns } from '@/lib/web/turns'

type Context<P> = { params: Promise<P> }

/** How many requests for data one address may make in a minute, to each process of the application. */
export const requestsPerMinute = 300
const limit = rateLimitHere('data', requestsPerMinute, 60)

/** Many of the documents read half the database: were all made at once, there would be no connection left for the pages. */
const { inTurn } = turns(3, 200)

/** Answers a request for data in its turn, unless too many were made. Whatever fails becomes a problem with an id that is in the log. */
export function reading<P>(answer: (request: Request, params: P) => Promise<Response>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      const wait = await limit.count(addressOf(request.headers))
      if (wait !== null) return tooMany(wait)
      const given = await inTurn(async () => tagged(request, await answer(request, await params)))
      return given === 'full' || given === 'away' ? tooBusy() : given
    } catch (error) {
      const reference = requestId(request.headers.get(requestHeader.id))
      log.error({ request: reference, path: loggedPath(new URL(request.url).pathname), err: error }, 'a request for data failed')
      return problem(500, 'Something went wrong', { detail: 'The request could not be answered. Please try again in a minute.', reference })
    }
  }
}

function tooMany(wait: number): Response {
  const detail = `At most ${requestsPerMinute} requests a minute: please wait ${wait} seconds.`
  return problem(429, 'Too many requests', { detail }, { 'retry-after': String(wait) })
}

function tooBusy(): Response {
  const detail = 'Too many others ask for data just now: please try again in a moment.'
  return problem(503, 'Service unavailable', { detail }, { 'retry-after': '10' })
}

const tagOf = (bytes: string | Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`

/** An answer with a tag: its own, or that of its bytes. */
async function withTag(answer: Response): Promise<{ answer: Response; tag: string }> {
  const own = answer.headers.get('etag')
  if (own !== null) return { answer, tag: own }
  const { headers } = answer
  const body = await answer.bytes()
  const tag = tagOf(body)
  headers.set('etag', tag)
  return { answer: new Response(body, { headers }), tag }
}

/** An answer with its licence and a tag. Without a body for anyone who has it already. */
async function tagged(request: Request, given: Response): Promise<Response> {
  if (given.status !== 200) return given
  const { answer, tag } = await withTag(given)
  const { headers } = answer
  for (const { url } of licences) headers.append('link', `<${url}>; rel="license"`)
  if (knownTag(request.headers.get('if-none-match'), tag) === null) return answer
  headers.delete('content-type')
  headers.delete('content-disposition')
  return new Response(null, { status: 304, headers })
}

/** The data is there to be read; every change goes through the application. */
const refuse = () => problem(405, 'Method not allowed', { detail: 'This address can only be read.' }, { allow: 'GET, HEAD' })
export const readOnly = { POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse }

/** What a browser asks before a page of another site reads with a condition. */
export const OPTIONS = () =>
  new Response(null, {
    status: 204,
    headers: {
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  })

/** For as long as a cache in front may keep data: as long as a page. */
export const keptShortly = { 'cache-control': inFront }

/** Data that may change, with further headers when there are any. */
export function data(body: unknown, headers: Record<string, string> = {}): Response {
  const bytes = Buffer.from(JSON.stringify(body))
  return new Response(bytes, { headers: { 'content-type': 'application/json', etag: tagOf(bytes), ...keptShortly, ...headers } })
}

/**
 * What a request asks of the parameters that its address knows, each at most once; else the problem that says which one came twice. Others
 * are nobody's business: whoever shares a link, or counts how often it is followed, adds some.
 */
export function queryOf(request: Request, names: readonly string[]): { query: URLSearchParams } | { problem: Response } {
  const query = new URLSearchParams([...new URL(request.url).searchParams].filter(([name]) => names.includes(name)))
  const wrong = names.find((name) => query.getAll(name).length > 1)
  if (wrong === undefined) return { query }
  return { problem: problem(400, 'Malformed query', { detail: 'This parameter may be given once.', parameter: wrong }) }
}

export const unknownPlan = () => notFoundProblem('There is no such plan.')
