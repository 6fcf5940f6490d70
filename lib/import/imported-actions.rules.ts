import type { TitleStatus } from '@/prisma/generated/enums'
import { actionNumber } from '../params'
import { tidyText } from '../text/text'
import type { ActionListField, ImportField } from './column-mapping.rules'
import { refuseMarks } from './import.rules'
import type { CellChange, Guess, RowDifference, RowFlaw } from './import-difference.rules'
import type { ImportRow } from './import-row.rules'
import { isDay, type NumberRead, numberKey, numberReader } from './imported-number.rules'
import { type ValueSet, valueReader } from './imported-value.rules'
import { readCode, readCodes } from './imported-vocabulary.rules'

/** What the official list says about one action. Codes and names of organisations in the order of the plan. */
export type ListValues = {
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  titleStatus: TitleStatus | null
  flagship: string | null
  goals: string[]
  targetGroups: string[]
  themes: string[]
  /** Slugs. */
  leads: string[]
  partners: string[]
  introducedYear: number | null
}

/** An action as it is stored. */
export type StoredListAction = {
  id: string
  version: number
  values: ListValues
  /** The first year in which something was said about it. */
  firstEntryYear: number | null
}

/** What a list is compared with. */
export type ListContext = {
  plan: string
  actions: Map<string, StoredListAction>
  /** Numbers that actions used to have, with those they have now. */
  formerNumbers: Map<string, string>
  vocabulary: Record<'flagship' | 'goals' | 'targetGroups' | 'themes' | 'organisations', ValueSet>
  /** How a person says the two states of a title, in both languages and as code. */
  titleStatuses: ValueSet<TitleStatus>
  /** Whether the plan is an example. */
  sample: boolean
}

/** A row of the list beside what is stored, with what would be written. */
export type ListDifference = RowDifference & {
  stored: StoredListAction | null
  values: ListValues
}

export const emptyListValues: ListValues = {
  titleNl: null,
  titleEn: null,
  descriptionNl: null,
  descriptionEn: null,
  titleStatus: null,
  flagship: null,
  goals: [],
  targetGroups: [],
  themes: [],
  leads: [],
  partners: [],
  introducedYear: null,
}

const longest = { titleNl: 500, titleEn: 500, descriptionNl: 10_000, descriptionEn: 10_000 } as const
const firstYear = 2000
const lastYear = 2100

/** Every row of a list beside what is stored: new, changed, unchanged, changed by somebody since, or wrong. Pure: the same rows and the same plan give the same answer. */
export function compareList(rows: ImportRow[], context: ListContext): ListDifference[] {
  const seen = new Map<string, Earlier>()
  const read = numberReader(context.actions.keys())
  const numbers = rows.map((row) => read(row.cells.number ?? ''))
  const figures = numbers.filter(({ number }) => /\d/.test(number)).length > rows.length / 2
  return rows.map((row, index) => {
    const read = numbers[index] ?? { number: '', alike: null }
    const earlier = seen.get(numberKey(read.number)) ?? null
    if (earlier === null) seen.set(numberKey(read.number), { line: row.line, number: read.number })
    return compareRow(row, { ...read, earlier, figures }, context)
  })
}

/** A row above with the same number, or with one that people do not tell apart from it. */
type Earlier = { line: number; number: string }
/** `figures`: most numbers of the file have one, so that a word in their place is not one. */
type Numbered = NumberRead & { earlier: Earlier | null; figures: boolean }

function compareRow(row: ImportRow, { number, alike, earlier, figures }: Numbered, context: ListContext): ListDifference {
  const stored = context.actions.get(number) ?? null
  const read = readRow(row, context)
  const flaws = [...row.flaws, ...refuseMarks(row, context), ...read.flaws]
  const flaw = (key: string, field: ImportField, values: Record<string, string> = {}) => {
    // of a cell that cannot be trusted that is said, and nothing else
    if (!row.flaws.some((one) => one.field === field)) flaws.push({ key, values, field, cell: row.at[field] ?? null })
  }

  if (number === '') flaw('number.missing', 'number')
  else if (isDay(number)) flaw('number.day', 'number', { number })
  else if (!actionNumber.safeParse(number).success) flaw('number.malformed', 'number', { number })
  else if (earlier?.number === number) flaw('number.twice', 'number', { number, line: String(earlier.line) })
  else if (earlier) flaw('number.alikeRow', 'number', { number, other: earlier.number, line: String(earlier.line) })
  else if (alike) flaw('number.alike', 'number', { number, stored: alike })
  else if (figures && !stored && /^\p{L}{2,}[.-]?$/u.test(number)) flaw('number.heading', 'number', { number })
  const now = context.formerNumbers.get(number)
  if (now && !stored) flaw('number.former', 'number', { number, now })

  const base = stored?.values ?? emptyListValues
  const values = withTitleStatus({ ...base, ...read.values }, base, row)
  const changes = changesOf(row, base, values)
  if (!hasTitle(values) && (stored === null || changes.length > 0)) flaw('title.missing', 'titleNl')
  if (values.introducedYear !== null && stored?.firstEntryYear != null && values.introducedYear > stored.firstEntryYear) {
    flaw('introducedYear.afterEntry', 'introducedYear', { year: String(stored.firstEntryYear) })
  }
  const known = stored !== null && hasTitle(stored.values)
  const changed = stored === null || changes.length > 0
  const version = row.cells.version
  const outdated = version !== undefined && version !== '' && stored !== null && version !== String(stored.version)
  const outcome = flaws.length > 0 ? 'error' : !changed ? 'unchanged' : outdated ? 'conflict' : known ? 'changed' : 'new'
  return { line: row.line, number, year: null, outcome, changes, flaws, guesses: read.guesses, stored, values }
}

const hasTitle = ({ titleNl, titleEn }: ListValues): boolean => titleNl !== null || titleEn !== null

/** The official list makes titles official; only an export says that one is a working title. */
function withTitleStatus(values: ListValues, base: ListValues, { cells }: ImportRow): ListValues {
  if (!hasTitle(values)) return { ...values, titleStatus: null }
  const said = cells.titleStatus !== undefined && cells.titleStatus !== '' ? values.titleStatus : null
  const titled = cells.titleNl !== undefined || cells.titleEn !== undefined
  return { ...values, titleStatus: said ?? (titled || base.titleStatus === null ? 'OFFICIAL' : base.titleStatus) }
}

type Read = { values: Partial<ListValues>; flaws: RowFlaw[]; guesses: Guess[] }

/** What a row says, only of the fields that have a column. */
function readRow({ cells, at }: ImportRow, { vocabulary, titleStatuses }: ListContext): Read {
  const read: Read = { values: {}, flaws: [], guesses: [] }
  const reader = (field: ImportField) => valueReader({ cells, at }, field, read)
  const cell = <F extends ImportField>(
    field: F,
    use: (text: string, refuse: (key: string, values?: Record<string, string>) => void) => void,
  ) => {
    const text = cells[field]
    if (text === undefined) return
    use(text, (key, values = {}) => read.flaws.push({ key, values, field, cell: at[field] ?? null }))
  }
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    cell(field, (text, refuse) => {
      if (text.length > most) refuse('text.tooLong', { most: String(most) })
      read.values[field] = text === '' ? null : text
    })
  }
  cell('flagship', (text) => {
    read.values.flagship = readCode(text, vocabulary.flagship, reader('flagship'))
  })
  for (const field of ['goals', 'targetGroups', 'themes'] as const) {
    cell(field, (text) => {
      read.values[field] = readCodes(text, vocabulary[field], reader(field))
    })
  }
  for (const field of ['leads', 'partners'] as const) {
    cell(field, (text) => {
      read.values[field] = readCodes(text, vocabulary.organisations, reader(field))
    })
  }
  cell('introducedYear', (text, refuse) => {
    const year = /^\d{4}$/.test(text) ? Number(text) : null
    if (text !== '' && (year === null || year < firstYear || year > lastYear)) {
      refuse('introducedYear.wrong', { first: String(firstYear), last: String(lastYear) })
    }
    read.values.introducedYear = year
  })
  cell('titleStatus', (text) => {
    const status = readCode(text, titleStatuses, reader('titleStatus'))
    if (status) read.values.titleStatus = status
  })
  return read
}

/** What the list writes in each field, as a file says it. Every field of the list, in its order; texts with the signs that a text may have. */
export const listCells = (values: ListValues): Omit<Record<ActionListField, string>, 'number'> => ({
  titleNl: tidyText(values.titleNl ?? ''),
  titleEn: tidyText(values.titleEn ?? ''),
  descriptionNl: tidyText(values.descriptionNl ?? ''),
  descriptionEn: tidyText(values.descriptionEn ?? ''),
  flagship: values.flagship ?? '',
  goals: values.goals.join(' '),
  targetGroups: values.targetGroups.join(' '),
  themes: values.themes.join(' '),
  leads: values.leads.join('; '),
  partners: values.partners.join('; '),
  introducedYear: values.introducedYear === null ? '' : String(values.introducedYear),
  titleStatus: values.titleStatus ?? '',
})

function changesOf(row: ImportRow, before: ListValues, after: ListValues): CellChange[] {
  const was = listCells(before)
  const will = listCells(after)
  return (Object.keys(will) as (keyof typeof will)[])
    .filter((field) => was[field] !== will[field])
    .map((field) => ({ field, cell: row.at[field] ?? null, before: was[field], after: will[field] }))
}
