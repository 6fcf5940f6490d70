import type { EntryValues } from '@/lib/status/entry.rules'
import { asksReason, decidedRow, type Hindrance, type SelectionDecision } from '@/lib/status/selection.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { isUnsaved, type RowState } from '../row-state'

/** What a decision will do to a selected row, or why not. */
export type Previewed = { row: SheetRow; version: number } & ({ values: EntryValues; asksReason: boolean } | { left: Hindrance })

/** The decision row by row, as the fields stand now. A row that is still being saved is left: nobody decides about what they cannot see. */
export const previewOf = (rows: SheetRow[], stateOf: (number: string) => RowState, decision: SelectionDecision): Previewed[] =>
  rows.map((row) => {
    const state = stateOf(row.number)
    const known = { row, version: state.version }
    if (isUnsaved(state) || state.trouble) return { ...known, left: 'unsaved' }
    const facts = { last: row.last?.status ?? null, earlier: row.earlier }
    const entry = state.version > 0 ? state.stored : null
    const outcome = decidedRow({ entry, confirmed: state.confirmed !== null, ...facts }, decision)
    return 'left' in outcome
      ? { ...known, ...outcome }
      : { ...known, values: outcome.values, asksReason: asksReason(outcome.values, facts) }
  })
