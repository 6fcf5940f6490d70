import { letters } from '../../text'
import type { Flaw } from '../difference/rules'
import type { ImportRow } from '../mapping/rules'

const yes = ['ja', 'yes', 'true', 'waar', '1', 'x']

/** Whether an export marked the row as sample. */
export const isMarked = (cell: string | undefined): boolean => yes.includes(letters(cell ?? ''))

/** A row that an export of another plan says it is of. */
export function refuseMarks({ cells, at }: ImportRow, plan: string): Flaw[] {
  if (!cells.plan || cells.plan === plan) return []
  return [{ key: 'plan.other', values: { plan: cells.plan }, field: 'plan', cell: at.plan ?? null }]
}
