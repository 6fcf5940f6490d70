import 'server-only'
import { randomUUID } from 'node:crypto'
import { log, loggedPath } from '@/lib/log'
import { notFoundProblem, problem } from '@/lib/problem'

type Context<P> = { params: Promise<P> }

/** Answers a request for data. Whatever fails becomes a problem with an id that is in the log. */
export function reading<P>(answer: (request: Request, params: P) => Promise<Response>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      return await answer(request, await params)
    } catch (error) {
      const reference = randomUUID()
      log.error({ request: reference, path: loggedPath(new URL(request.url).pathname), err: error }, 'a request for data failed')
      return problem(500, 'Something went wrong', { detail: 'The request could not be answered. Please try again in a minute.', reference })
    }
  }
}

/** The data is there to be read; every change goes through the application. */
const refuse = () => problem(405, 'Method not allowed', { detail: 'This address can only be read.' }, { allow: 'GET, HEAD' })
export const readOnly = { POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse }

/** Data that may change: a cache in front may keep it for as long as it keeps a page. */
export const data = (body: unknown): Response =>
  Response.json(body, { headers: { 'cache-control': 'public, max-age=0, s-maxage=15, must-revalidate' } })

/** The query of a request when it holds only the parameters named, each once; else the problem that says which one is wrong. */
export function queryOf(request: Request, names: string[]): { query: URLSearchParams } | { problem: Response } {
  const query = new URL(request.url).searchParams
  const wrong = [...query.keys()].find((name) => !names.includes(name) || query.getAll(name).length > 1)
  if (wrong === undefined) return { query }
  const detail = names.includes(wrong)
    ? 'This parameter may be given once.'
    : `This address knows the parameters: ${names.join(', ') || 'none'}.`
  return { problem: problem(400, 'Malformed query', { detail, parameter: wrong }) }
}

export const unknownPlan = () => notFoundProblem('There is no such plan.')
