import type { Flaw, Guess } from '../../difference/rules'
import type { ValueReader } from '../../list/vocabulary/rules'
import type { ImportField, ImportRow } from '../../mapping/rules'

/** Reads the values of one field of a row: what they cannot be becomes a flaw at its cell, what they are taken for a guess to look at. */
export const valueReader = (
  { cells, at }: Pick<ImportRow, 'cells' | 'at'>,
  field: ImportField,
  found: { flaws: Flaw[]; guesses: Guess[] },
): ValueReader => ({
  exported: Boolean(cells.version),
  refuse(key, undecided, codes) {
    const { list, text } = undecided
    found.flaws.push({
      key: `${list === 'organisations' ? 'organisation' : list}.${key}`,
      values: { unknown: text },
      field,
      cell: at[field] ?? null,
      undecided: { ...undecided, codes },
    })
  },
  guess: (undecided, code) => found.guesses.push({ ...undecided, code }),
})
