import { data, queryOf, reading, readOnly, unknownPlan } from '@/lib/api'
import { publicUrl } from '@/lib/installation'
import { getActionsDocument } from '@/lib/open-data/queries'
import { parseSlug, parseYear } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/queries'
import { notFoundProblem, problem } from '@/lib/problem'

export const dynamic = 'force-dynamic'

/** All actions with their confirmed entry of `?year=`, or of the newest public year that is closed. */
export const GET = reading<{ plan: string }>(async (request, params) => {
  const asked = queryOf(request, ['year'])
  if ('problem' in asked) return asked.problem
  const given = asked.query.get('year')
  const year = given === null ? null : parseYear(given)
  if (given !== null && year === null)
    return problem(400, 'Malformed query', { detail: 'A year has four digits, from 2000 to 2100.', parameter: 'year' })
  const slug = parseSlug(params.plan)
  const plan = slug && (await getPublicPlan(slug))
  if (!plan) return unknownPlan()
  const document = await getActionsDocument(plan, year, publicUrl())
  return document ? data(document) : notFoundProblem(`Nothing is public about ${year}.`)
})

export const { POST, PUT, PATCH, DELETE } = readOnly
