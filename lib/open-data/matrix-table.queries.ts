import 'server-only'
import { getPublicMatrix } from '../plan/matrix.queries'
import { matrixOf } from '../plan/matrix.rules'
import type { PublicPlan } from '../plan/plan.queries'
import { getPublicLedger } from '../status/ledger.queries'
import { actionsInScope, tally } from '../status/ledger.rules'
import { countStates, stateToSlug } from '../status/status.rules'
import { licenceCells, licenceColumns, type Origin } from './open-data.rules'
import { listPublicOpenCellComments } from './structure-data.queries'
import { codesOf } from './table.rules'

const commentColumns = ['comment_about', 'comment_nl', 'comment_en', 'comment_since', 'comment_sources']

/**
 * The cells of the matrix as rows of a table, the names of the columns first: how many actions of the year, which ones, how many in each
 * state, and what is said of the cell. Without a year: all actions of the plan. Null for a year that is not public, or a plan without a matrix.
 */
export async function getPublicMatrixTable(plan: PublicPlan, year: number | null, origin: Origin) {
  if (!plan.hasMatrix) return null
  const [ledger, axes, comments] = await Promise.all([getPublicLedger(plan.id), getPublicMatrix(plan.id), listPublicOpenCellComments(plan)])
  if (year !== null && !ledger.years.some((one) => one.year === year)) return null
  const head = [
    ...['year', 'target_group', 'target_group_nl', 'target_group_en', 'theme', 'theme_nl', 'theme_en', 'actions', 'action_numbers'],
    ...(year === null ? [] : countStates.map((state) => stateToSlug(state).replaceAll('-', '_'))),
    ...commentColumns,
    ...['plan', 'sample'],
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
      plan.slug,
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
  return [head, ...rows]
}
