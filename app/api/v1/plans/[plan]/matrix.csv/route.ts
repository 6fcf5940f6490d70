import { keptShortly } from '@/lib/api'
import { attachment } from '@/lib/attachment'
import { csv, csvForExcel } from '@/lib/csv'
import { listPublicOpenCellComments } from '@/lib/open-data/structure/queries'
import { codesOf } from '@/lib/open-data/table/rules'
import { licenceCells, licenceColumns } from '@/lib/open-data/terms/rules'
import { getPublicMatrix } from '@/lib/plan/matrix/queries'
import { matrixOf } from '@/lib/plan/matrix/rules'
import { notFoundProblem } from '@/lib/problem'
import { getPublicLedger } from '@/lib/status/ledger/queries'
import { actionsInScope, tally } from '@/lib/status/ledger/rules'
import { countStates, stateToSlug } from '@/lib/status/rules'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

const commentColumns = ['comment_about', 'comment_nl', 'comment_en', 'comment_since', 'comment_sources']

/**
 * The cells of the matrix as a table: how many actions of the year, which ones, how many in each state, and what is said of the cell.
 * Without a year: all actions of the plan.
 */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getMatrixTable', async ({ plan, query, origin }) => {
  if (!plan.hasMatrix) return null
  const [ledger, axes, comments] = await Promise.all([getPublicLedger(plan.id), getPublicMatrix(plan.id), listPublicOpenCellComments(plan)])
  const year = ledger.years.find((one) => one.year === query.year)?.year ?? null
  if (query.year !== undefined && year === null) return notFoundProblem('Nothing is public about that year.')
  const head = [
    ...['year', 'target_group', 'target_group_nl', 'target_group_en', 'theme', 'theme_nl', 'theme_en', 'actions', 'action_numbers'],
    ...(year === null ? [] : countStates.map((state) => stateToSlug(state).replaceAll('-', '_'))),
    ...commentColumns,
    'sample',
    ...licenceColumns,
  ]
  const matrix = matrixOf(axes, year === null ? ledger.actions : actionsInScope(ledger, year))
  const rows = matrix.rows.flatMap(({ group, cells }) =>
    cells.map(({ theme, actions }) => [
      ...[year, group.code, group.nameNl, group.nameEn, theme.code, theme.nameNl, theme.nameEn],
      matrix.entered ? actions.length : null,
      actions.map(({ number }) => number).join(' '),
      ...(year === null ? [] : matrix.entered ? countsOf(actions, year) : countStates.map(() => null)),
      ...commentOn(group.code, theme.code),
      plan.sample,
      ...licenceCells(plan, origin),
    ]),
  )
  function commentOn(group: string, theme: string) {
    const said = comments.find((one) => one.targetGroup === group && one.theme === theme)?.comment
    return said ? [said.about, said.text.nl, said.text.en, said.since, codesOf(said.sources)] : commentColumns.map(() => null)
  }
  function countsOf(actions: { id: string }[], of: number) {
    const ids = new Set(actions.map(({ id }) => id))
    const { counts } = tally(ledger, of, ({ id }) => ids.has(id))
    return countStates.map((state) => counts[state])
  }
  const table = [head, ...rows]
  const name = ['koers', plan.slug, 'matrix', ...(year === null ? [] : [year]), ...(query.for ? [query.for] : [])].join('-')
  const headers = { ...keptShortly, 'content-type': 'text/csv; charset=utf-8; header=present' }
  return attachment(name, query.for ? csvForExcel(table, 'nl') : csv(table), 'csv', headers)
})
