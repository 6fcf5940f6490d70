import type { Undecided } from './imported-vocabulary.rules'

/** What importing a row would do. `new`: nothing official was known yet; `conflict`: somebody changed it since the file was made. */
export const rowOutcomes = ['new', 'changed', 'unchanged', 'conflict', 'error'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** Something that keeps a row from being imported: a sentence of `import.flaws`, at a cell when it is about one. */
export type RowFlaw = {
  key: string
  values: Record<string, string>
  field: string
  cell: string | null
  /** What somebody can decide on, and the codes it may be. */
  undecided?: Undecided & { codes: string[] }
}

/** A value that was read differently from how it is written; `code` is null for one that is left empty. */
export type Guess = Undecided & { code: string | null }

/** What would be in a field, and what is there now; as a file would say it. */
export type CellChange = { field: string; cell: string | null; before: string; after: string }

/** A row of the file beside what is stored. */
export type RowDifference = {
  line: number
  /** The printed number of the action, as far as the row says it. */
  number: string
  year: number | null
  outcome: RowOutcome
  changes: CellChange[]
  flaws: RowFlaw[]
  guesses: Guess[]
}

export type OutcomeCounts = Record<RowOutcome, number>

/** How many rows have each outcome; every outcome is there. */
export const countOutcomes = (rows: Pick<RowDifference, 'outcome'>[]): OutcomeCounts =>
  Object.fromEntries(rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])) as OutcomeCounts

/** What to do with rows that somebody changed since: keep what is stored, or take what the file says. */
export const conflictChoices = ['keep', 'take'] as const
export type ConflictChoice = (typeof conflictChoices)[number]

/** All or nothing: one row that cannot be imported stops all of them. */
export const canApply = (counts: OutcomeCounts): boolean => counts.error === 0 && counts.new + counts.changed + counts.conflict > 0

/** Whether applying writes the row. */
export const isWritten = (row: Pick<RowDifference, 'outcome'>, conflicts: ConflictChoice | null): boolean =>
  row.outcome === 'new' || row.outcome === 'changed' || (row.outcome === 'conflict' && conflicts === 'take')
