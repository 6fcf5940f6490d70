import type { ActionStatus, ClosingReason, NothingToReport } from '@/prisma/generated/enums'
import { type EntryValues, emptyEntry, gapIn, longestNote } from '../status/entry.rules'
import { countsIn } from '../status/ledger.rules'
import { isClosing } from '../status/status.rules'
import { tidyText } from '../text/text'
import type { HistoryField, ImportField } from './column-mapping.rules'
import { refuseMarks } from './import.rules'
import type { CellChange, Guess, RowDifference, RowFlaw, RowOutcome } from './import-difference.rules'
import type { ImportRow } from './import-row.rules'
import { evidenceCells, type ImportedEvidence, type KnownSource, readEvidence } from './imported-entry.rules'
import { type NumberRead, numberReader } from './imported-number.rules'
import { type ValueSet, valueReader } from './imported-value.rules'
import { readCode, readCodes } from './imported-vocabulary.rules'

/** What decides which actions count in which year (rule 4), by printed number. */
type ScopeFacts = {
  firstYear: number
  actions: Map<string, { id: string; introducedYear: number | null }>
  years: Map<number, { closed: boolean }>
  /** Entries that close an action, confirmed or not. */
  closings: { number: string; year: number; confirmed: boolean; status: ActionStatus; into: string | null }[]
  /** The newest closed year in which an action counts. */
  countedUntil: Map<string, number>
}

type Row = {
  number: string
  year: number | null
  outcome: RowOutcome
  flaws: RowFlaw[]
  values: { status: ActionStatus | null; successorAction: string | null }
}
/** `counts`: takes the action out of later years, which an unconfirmed entry does not do yet. */
type Closing = { number: string; year: number; into: string | null; merged: boolean; counts: boolean }

/** Adds to each row that would be written what the plan says against it, once the file and what is stored are taken together. */
function refuseOutOfScope(rows: Row[], facts: ScopeFacts): void {
  const writes = rows.filter(
    (row): row is Row & { year: number } => row.outcome !== 'unchanged' && row.flaws.length === 0 && row.year !== null,
  )
  const replaced = new Set(writes.map(({ number, year }) => `${number} ${year}`))
  const closings: Closing[] = [
    ...facts.closings
      .filter(({ number, year }) => !replaced.has(`${number} ${year}`))
      .map(({ number, year, into, status, confirmed }) => ({ number, year, into, merged: status === 'MERGED', counts: confirmed })),
    ...writes
      .filter(({ values }) => isClosing(values.status))
      .map(({ number, year, values }) => ({
        number,
        year,
        into: values.successorAction,
        merged: values.status === 'MERGED',
        counts: true,
      })),
  ]
  const closedIn = new Map<string, number>()
  for (const { number, year, counts } of closings) if (counts) closedIn.set(number, Math.min(year, closedIn.get(number) ?? year))
  const absorbs = new Map<string, Closing>()
  for (const closing of closings) if (closing.merged && closing.into) absorbs.set(closing.into, closing)
  const counts = (number: string, year: number) => {
    const action = facts.actions.get(number)
    return action !== undefined && countsIn(year, action.introducedYear ?? facts.firstYear, closedIn.get(number))
  }
  for (const row of writes) {
    const refuse = (key: string, field: string, values: Record<string, string>) => row.flaws.push({ key, values, field, cell: null })
    const { number, year, values } = row
    if (facts.years.get(year)?.closed) refuse('year.closed', 'year', { year: String(year) })
    const closed = closedIn.get(number)
    if (closed !== undefined && closed < year) refuse('scope.closedEarlier', 'year', { number, year: String(closed) })
    else if (!counts(number, year)) refuse('scope.notYet', 'year', { number, year: String(year) })
    if (!isClosing(values.status)) continue
    const counted = facts.countedUntil.get(number)
    if (counted !== undefined && counted > year) refuse('rules.status.countedLater', 'status', { year: String(counted) })
    const absorbed = absorbs.get(number)
    if (absorbed && absorbed.year >= year) {
      refuse('rules.status.absorbsOthers', 'status', { number: absorbed.number, year: String(absorbed.year) })
    }
    const into = values.status === 'MERGED' ? values.successorAction : null
    if (into === null) continue
    if (into === number) refuse('rules.status.mergedIntoItself', 'successorAction', { number: into, year: String(year) })
    else if (!counts(into, year)) refuse('rules.status.survivorOutOfScope', 'successorAction', { number: into, year: String(year) })
    else if (closings.some((other) => other.number === into && other.year === year))
      refuse('rules.status.survivorCloses', 'successorAction', { number: into, year: String(year) })
  }
}

/** What a row says about an action in a year. What a file cannot say stays as it is stored. */
export type HistoryValues = Omit<EntryValues, 'evidence' | 'unchangedReason' | 'reasonNl' | 'reasonEn'> & { evidence: ImportedEvidence[] }

export type StoredHistory = { id: string; version: number; confirmed: boolean; values: HistoryValues }

export type HistoryContext = ScopeFacts & {
  plan: string
  formerNumbers: Map<string, string>
  /** By number and year: `12 2023`. */
  entries: Map<string, StoredHistory>
  organisations: ValueSet
  statuses: ValueSet<ActionStatus | 'NOTHING_TO_REPORT' | 'NOT_REPORTED'>
  nothingToReport: ValueSet<NothingToReport>
  closingReasons: ValueSet<ClosingReason>
  sources: KnownSource[]
  /** Whether the plan is an example. */
  sample: boolean
}

export type HistoryDifference = RowDifference & { stored: StoredHistory | null; values: HistoryValues; actionId: string | null }

const { evidence: _, unchangedReason: __, reasonNl: ___, reasonEn: ____, ...emptyFields } = emptyEntry
export const emptyHistory: HistoryValues = { ...emptyFields, evidence: [] }

/** What names an entry within a plan: an action has one for each year (rule 1). */
export const entryKey = (number: string, year: number): string => `${number} ${year}`

/** Every row of past statuses beside what is stored. Rows without a status and without anything else say: not reported, and change nothing. */
export function compareHistory(rows: ImportRow[], context: HistoryContext): HistoryDifference[] {
  const seen = new Map<string, number>()
  const numberOf = numberReader(context.actions.keys())
  const read = rows.map((row) => {
    const one = compareRow(row, numberOf(row.cells.number ?? ''), context)
    const key = one.year === null ? null : entryKey(one.number, one.year)
    const earlier = key === null ? undefined : seen.get(key)
    if (earlier !== undefined)
      one.flaws.push(flawAt(row, 'row.twice', 'year', { number: one.number, year: String(one.year), line: String(earlier) }))
    else if (key !== null) seen.set(key, row.line)
    return one
  })
  refuseOutOfScope(read, context)
  return read.map((one) => (one.flaws.length > 0 ? { ...one, outcome: 'error' } : one))
}

const flawAt = ({ at }: ImportRow, key: string, field: ImportField, values: Record<string, string> = {}): RowFlaw => ({
  key,
  values,
  field,
  cell: at[field] ?? null,
})

function compareRow(row: ImportRow, { number, alike }: NumberRead, context: HistoryContext): HistoryDifference {
  const year = /^\d{4}$/.test(row.cells.year ?? '') ? Number(row.cells.year) : null
  const action = context.actions.get(number)
  const found = refuseMarks(row, context)
  if (number === '') found.push(flawAt(row, 'number.missing', 'number'))
  else if (!action) {
    const now = context.formerNumbers.get(number)
    if (now) found.push(flawAt(row, 'number.former', 'number', { number, now }))
    else if (alike) found.push(flawAt(row, 'number.alike', 'number', { number, stored: alike }))
    else found.push(flawAt(row, 'number.unknown', 'number', { number }))
  }
  const typed = row.cells.year ?? ''
  if (year === null) found.push(flawAt(row, typed === '' ? 'year.missing' : 'year.malformed', 'year', typed === '' ? {} : { year: typed }))
  else found.push(...refuseYear(row, year, context))

  const stored = (year === null ? null : context.entries.get(entryKey(number, year))) ?? null
  const read = readValues(row, context)
  found.push(...read.flaws)
  // of a cell that cannot be trusted that is said, and nothing else
  const flaws = [...row.flaws, ...found.filter(({ field }) => !row.flaws.some((one) => one.field === field))]
  const values = { ...(stored?.values ?? emptyHistory), ...read.values }
  const changes = changesOf(row, stored?.values ?? emptyHistory, values)
  const gap = gapIn({ ...emptyEntry, ...values, evidence: [] })
  if (gap && flaws.length === 0 && changes.length > 0)
    flaws.push({ key: `rules.${gap.key}`, values: {}, field: gap.field, cell: row.at[gap.field as ImportField] ?? null })
  const seenByFile = row.cells.version !== undefined && row.cells.version === String(stored?.version)
  const outcome = changes.length === 0 ? 'unchanged' : stored === null ? 'new' : seenByFile ? 'changed' : 'conflict'
  return { line: row.line, number, year, outcome, changes, flaws, guesses: read.guesses, stored, values, actionId: action?.id ?? null }
}

/** Only into a year that was opened and is not closed: closing freezes what was said (rule 12). */
function refuseYear(row: ImportRow, year: number, { years }: HistoryContext): RowFlaw[] {
  return years.has(year) ? [] : [flawAt(row, 'year.notOpened', 'year', { year: String(year) })]
}

type Read = { values: Partial<HistoryValues>; flaws: RowFlaw[]; guesses: Guess[] }

function readValues(row: ImportRow, context: HistoryContext): Read {
  const { evidence, flaws } = readEvidence(row, context.sources)
  const read: Read = { values: evidence ? { evidence } : {}, flaws: [...flaws], guesses: [] }
  const reader = (field: ImportField) => valueReader(row, field, read)
  const refuse =
    (field: ImportField) =>
    (key: string, values: Record<string, string> = {}) =>
      read.flaws.push(flawAt(row, key, field, values))
  const cell = (field: ImportField, use: (text: string) => void) => {
    const text = row.cells[field]
    if (text !== undefined) use(text)
  }
  cell('status', (text) => {
    const said = readCode(text, context.statuses, reader('status'))
    read.values.status = said === 'NOTHING_TO_REPORT' || said === 'NOT_REPORTED' ? null : said
    if (said === 'NOTHING_TO_REPORT' && !row.cells.nothingToReport) refuse('nothingToReport')('nothingToReport.missing')
  })
  cell('nothingToReport', (text) => {
    read.values.nothingToReport = readCode(text, context.nothingToReport, reader('nothingToReport'))
  })
  cell('closingReason', (text) => {
    read.values.closingReason = readCode(text, context.closingReasons, reader('closingReason'))
  })
  for (const field of ['noteNl', 'noteEn', 'closingNoteNl', 'closingNoteEn', 'successorNl', 'successorEn', 'successorAction'] as const) {
    cell(field, (text) => {
      if (text.length > longestNote) refuse(field)('text.tooLong', { most: String(longestNote) })
      read.values[field] = text === '' ? null : text
    })
  }
  cell('successorOrganisation', (text) => {
    read.values.successorOrganisation = readCodes(text, context.organisations, reader('successorOrganisation'))[0] ?? null
  })
  return read
}

/** What an entry says in each field, as a file says it: codes, so that they can be read back in both languages. */
export const historyCells = (values: HistoryValues): Omit<Record<HistoryField, string>, 'number' | 'year'> => ({
  status: values.status ?? (values.nothingToReport ? 'NOTHING_TO_REPORT' : ''),
  nothingToReport: values.nothingToReport ?? '',
  noteNl: tidyText(values.noteNl ?? ''),
  noteEn: tidyText(values.noteEn ?? ''),
  closingReason: values.closingReason ?? '',
  closingNoteNl: tidyText(values.closingNoteNl ?? ''),
  closingNoteEn: tidyText(values.closingNoteEn ?? ''),
  successorAction: values.successorAction ?? '',
  successorOrganisation: values.successorOrganisation ?? '',
  successorNl: tidyText(values.successorNl ?? ''),
  successorEn: tidyText(values.successorEn ?? ''),
  ...evidenceCells(values.evidence),
})

function changesOf(row: ImportRow, before: HistoryValues, after: HistoryValues): CellChange[] {
  const was = historyCells(before)
  const will = historyCells(after)
  return (Object.keys(will) as (keyof typeof will)[])
    .filter((field) => was[field] !== will[field])
    .map((field) => ({ field, cell: row.at[field] ?? null, before: was[field], after: will[field] }))
}
