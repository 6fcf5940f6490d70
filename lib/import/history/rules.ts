import type { ActionStatus, ClosingReason, NothingToReport } from '@/prisma/generated/enums'
import { type EntryValues, emptyEntry, gapIn, longestText } from '../../status/entry/rules'
import { tidyText } from '../../text'
import type { FieldChange, Flaw, Guess, RowDifference } from '../difference/rules'
import { readCode, readCodes } from '../list/vocabulary/rules'
import type { HistoryField, ImportField, ImportRow } from '../mapping/rules'
import { refuseMarks } from '../mark/rules'
import { type NumberRead, numberReader } from '../number/rules'
import { valueReader } from '../value/reader/rules'
import type { ValueSet } from '../value/rules'
import { evidenceCells, type ImportedEvidence, type KnownSource, readEvidence } from './evidence/rules'
import { refuseOutOfScope, type ScopeFacts } from './scope/rules'

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

const flawAt = ({ at }: ImportRow, key: string, field: ImportField, values: Record<string, string> = {}): Flaw => ({
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
  if (year === null) found.push(flawAt(row, 'year.malformed', 'year', { year: row.cells.year ?? '' }))
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
function refuseYear(row: ImportRow, year: number, { years }: HistoryContext): Flaw[] {
  return years.has(year) ? [] : [flawAt(row, 'year.notOpened', 'year', { year: String(year) })]
}

type Read = { values: Partial<HistoryValues>; flaws: Flaw[]; guesses: Guess[] }

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
      if (text.length > longestText) refuse(field)('text.tooLong', { most: String(longestText) })
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

function changesOf(row: ImportRow, before: HistoryValues, after: HistoryValues): FieldChange[] {
  const was = historyCells(before)
  const will = historyCells(after)
  return (Object.keys(will) as (keyof typeof will)[])
    .filter((field) => was[field] !== will[field])
    .map((field) => ({ field, cell: row.at[field] ?? null, before: was[field], after: will[field] }))
}
