import { isDirty, isUnsaved, type RowState } from './row-state'
import { gapOf } from './row-values'

/** Where the whole sheet stands: `failed` could not be sent, `unsaved` waits for something to be filled in. */
export type Standing = { kind: 'untouched' | 'saved' | 'saving' | 'unsaved' | 'failed'; rows: readonly string[] }

/** What matters most comes first; `rows` are those that need somebody, in the order of the sheet. */
export function standingOf(rows: Iterable<RowState>, saved: boolean): Standing {
  const all = [...rows]
  const numbersOf = (which: (row: RowState) => boolean) => all.filter(which).map(({ number }) => number)
  const failed = numbersOf(({ trouble }) => trouble !== null)
  if (failed.length > 0) return { kind: 'failed', rows: failed }
  const unsaved = numbersOf((row) => isDirty(row) && gapOf(row.mine) !== null)
  if (unsaved.length > 0) return { kind: 'unsaved', rows: unsaved }
  if (all.some(isUnsaved)) return { kind: 'saving', rows: [] }
  return { kind: saved ? 'saved' : 'untouched', rows: [] }
}

export const isSameStanding = (one: Standing, other: Standing): boolean => one.kind === other.kind && one.rows.join() === other.rows.join()
