import { queryOf, reading, readOnly, unknownPlan } from '@/lib/api'
import { csv } from '@/lib/csv'
import { parseSlug, parseYear } from '@/lib/params'
import { getPublicMatrix } from '@/lib/plan/matrix/queries'
import { matrixOf } from '@/lib/plan/matrix/rules'
import { getPublicPlan } from '@/lib/plan/queries'
import { notFoundProblem } from '@/lib/problem'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { actionsInScope, tally } from '@/lib/status/ledger/rules'
import { countStates, stateToSlug } from '@/lib/status/rules'

export const dynamic = 'force-dynamic'

/** The cells of the matrix as a table: how many actions of the year, which ones, and how many in each state. Without a year: all actions of the plan. */
export const GET = reading<{ plan: string }>(async (request, params) => {
  const asked = queryOf(request, ['year'])
  if ('problem' in asked) return asked.problem
  const slug = parseSlug(params.plan)
  const plan = slug && (await getPublicPlan(slug))
  if (!plan) return unknownPlan()
  const [ledger, axes] = await Promise.all([getPublicLedger(plan.id), getPublicMatrix(plan.id)])
  const given = asked.query.get('year')
  const year = ledger.years.find((one) => one.year === parseYear(given))?.year ?? null
  if (given !== null && year === null) return notFoundProblem('Nothing is public about that year.')
  const head = [
    ...['year', 'target_group', 'target_group_nl', 'target_group_en', 'theme', 'theme_nl', 'theme_en', 'actions', 'action_numbers'],
    ...(year === null ? [] : countStates.map((state) => stateToSlug(state).replaceAll('-', '_'))),
    'sample',
  ]
  const matrix = matrixOf(axes, year === null ? ledger.actions : actionsInScope(ledger, year))
  const rows = matrix.rows.flatMap(({ group, cells }) =>
    cells.map(({ theme, actions }) => [
      ...[year, group.code, group.nameNl, group.nameEn, theme.code, theme.nameNl, theme.nameEn],
      actions.length,
      actions.map(({ number }) => number).join(' '),
      ...(year === null ? [] : countsOf(actions, year)),
      plan.sample,
    ]),
  )
  function countsOf(actions: { id: string }[], of: number) {
    const ids = new Set(actions.map(({ id }) => id))
    const { counts } = tally(ledger, of, ({ id }) => ids.has(id))
    return countStates.map((state) => counts[state])
  }
  return new Response(csv([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="koers-${plan.slug}-matrix${year === null ? '' : `-${year}`}.csv"`,
      'cache-control': 'public, max-age=0, s-maxage=15, must-revalidate',
    },
  })
})

export const { POST, PUT, PATCH, DELETE } = readOnly
