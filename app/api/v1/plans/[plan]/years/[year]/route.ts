import { data, queryOf, reading, readOnly, unknownPlan } from '@/lib/api'
import { publicUrl } from '@/lib/installation'
import { getYearDocument } from '@/lib/open-data/queries'
import { parseSlug, parseYear } from '@/lib/params'
import { getPublicPlan } from '@/lib/plan/queries'
import { notFoundProblem } from '@/lib/problem'

export const dynamic = 'force-dynamic'

/** The totals of a year: what is recorded, with its scope, beside what was published. */
export const GET = reading<{ plan: string; year: string }>(async (request, params) => {
  const asked = queryOf(request, [])
  if ('problem' in asked) return asked.problem
  const slug = parseSlug(params.plan)
  const plan = slug && (await getPublicPlan(slug))
  if (!plan) return unknownPlan()
  const year = parseYear(params.year)
  const document = year && (await getYearDocument(plan, year, publicUrl()))
  return document ? data(document) : notFoundProblem('Nothing is public about that year.')
})

export const { POST, PUT, PATCH, DELETE } = readOnly
