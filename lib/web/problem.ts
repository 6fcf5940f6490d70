import 'server-only'

type Details = {
  /** One sentence about this very request. */
  detail?: string
  /** The query parameter that is wrong. */
  parameter?: string
  /** The hash of an edition that is no longer there. */
  sha256?: string
  /** The id under which the log says more. */
  reference?: string
}

/** What went wrong with a request for data, as RFC 9457 wants it described. */
export function problem(status: number, title: string, details: Details = {}, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status, ...details },
    { status, headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json; charset=utf-8' } },
  )
}

export const notFoundProblem = (detail: string): Response => problem(404, 'Not found', { detail })
