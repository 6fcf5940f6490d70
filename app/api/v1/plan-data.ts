import 'server-only'
import type { z } from 'zod'
import { type AddressName, addresses } from '@/lib/open-data/api-address.rules'
import { type ParameterName, parameters } from '@/lib/open-data/api-address.schema'
import { cursorOf, keyOfCursor, type Page, usualItems } from '@/lib/open-data/api-paging.rules'
import { parseSlug } from '@/lib/params'
import { getPublicPlan, type PublicPlan } from '@/lib/plan/plan.queries'
import { publicUrl } from '@/lib/settings/installation'
import { inWordsOf } from '@/lib/text/words-in-use'
import { inCanonicalCase } from '@/lib/web/addresses'
import { data, OPTIONS, queryOf, reading, readOnly, unknownPlan } from '@/lib/web/api'
import { notFoundProblem, problem } from '@/lib/web/problem'

/** The values of the parameters that an address knows; undefined for what was not asked. */
export type Query<N extends AddressName> = {
  [P in (typeof addresses)[N]['query'][number]]?: z.output<(typeof parameters)[P]>
}

type Asked<N extends AddressName> = {
  plan: PublicPlan
  /** The parts of the path, as they were typed. */
  parts: Record<string, string>
  query: Query<N>
  page: Page
  origin: string
  request: Request
}

const malformed = (parameter: ParameterName) => problem(400, 'Malformed query', { detail: parameters[parameter].description, parameter })

/** The query of a request by the parameters of its address, or the problem that names the one that is wrong. */
function read<N extends AddressName>(name: N, request: Request): { query: Query<N>; page: Page } | { problem: Response } {
  const names: readonly ParameterName[] = addresses[name].query
  const given = queryOf(request, names)
  if ('problem' in given) return given
  const query: Partial<Record<ParameterName, unknown>> = {}
  for (const parameter of names) {
    const value = given.query.get(parameter)
    if (value === null) continue
    const parsed = parameters[parameter].safeParse(value)
    if (!parsed.success) return { problem: malformed(parameter) }
    query[parameter] = parsed.data
  }
  const { limit = usualItems, cursor } = query as Query<'listOrganisations'>
  const after = cursor === undefined ? null : keyOfCursor(name, cursor)
  if (cursor !== undefined && after === null) return { problem: malformed('cursor') }
  const next: Page['next'] = (key) => {
    const asked = new URLSearchParams(given.query)
    asked.set('cursor', cursorOf(name, key))
    return `${publicUrl()}${new URL(request.url).pathname}?${asked}`
  }
  return { query: query as Query<N>, page: { limit, after, next } }
}

const hasNext = (body: object): body is { next: string } => 'next' in body && typeof body.next === 'string'

/**
 * The methods of an address about a plan. The answer is a document, or a response when it is something else; null when nothing public is
 * there. The next page of a list is in the document and in the `Link` header (RFC 8288).
 */
export function planData<N extends AddressName>(name: N, answer: (asked: Asked<N>) => Promise<object | Response | null>) {
  const GET = reading<Record<string, string>>(async (request, parts) => {
    const { pathname, search } = new URL(request.url)
    const written = inCanonicalCase(pathname)
    if (written !== pathname) return Response.redirect(`${publicUrl()}${written}${search}`, 308)
    const asked = read(name, request)
    if ('problem' in asked) return asked.problem
    const slug = parseSlug(parts.plan)
    const plan = slug && (await getPublicPlan(slug))
    if (!plan) return unknownPlan()
    const found = await inWordsOf(plan, () => answer({ plan, parts, ...asked, origin: publicUrl(), request }))
    if (found === null) return notFoundProblem('Nothing is public at this address.')
    if (found instanceof Response) return found
    return data(found, hasNext(found) ? { link: `<${found.next}>; rel="next"` } : {})
  })
  return { GET, OPTIONS, ...readOnly }
}
