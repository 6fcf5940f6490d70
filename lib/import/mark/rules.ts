import { letters } from '../../text'
import type { Flaw } from '../difference/rules'
import type { ImportRow } from '../mapping/rules'

const yes = ['ja', 'yes', 'true', 'waar', '1', 'x']

const isMarked = (cell: string | undefined): boolean => yes.includes(letters(cell ?? ''))

/** A row that an export says is of another plan, or of an example: nothing invented comes into a plan that is none (rule 7). */
export function refuseMarks({ cells, at }: ImportRow, { plan, sample }: { plan: string; sample: boolean }): Flaw[] {
  const refuse = (field: 'plan' | 'sample', key: string, values = {}) => [{ key, values, field, cell: at[field] ?? null }]
  if (cells.plan && cells.plan !== plan) return refuse('plan', 'plan.other', { plan: cells.plan })
  return isMarked(cells.sample) && !sample ? refuse('sample', 'sample.elsewhere') : []
}
