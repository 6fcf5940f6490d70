import { longestEvidenceAddress, longestEvidenceLabel, mostEvidence } from '../status/entry.rules'
import { closingYears, type Ledger, type LedgerAction, tally } from '../status/ledger.rules'
import type { PublishedTotals } from '../status/published-total.rules'
import { type CountState, countStates } from '../status/status.rules'
import { letters, tidyText } from '../text/text'
import { webAddress } from '../text/web-address'
import type { EntryColumns } from './applied-import.schema'
import type { RowFlaw } from './import-difference.rules'
import type { ImportRow } from './import-row.rules'
import type { HistoryDifference, HistoryValues } from './imported-statuses.rules'

/** Ids that stand for what a file names. */
type HistoryIds = { organisations: Map<string, string>; sources: Map<string, string>; actions: Map<string, string> }

/** Who applies, when, and whether the rows are confirmed with it. */
type Applying = { actorId: string; now: string; today: string; confirm: boolean }

/** What may change without asking for a new confirmation (rule 3), as columns of a file. */
const free = ['noteNl', 'noteEn', 'evidenceLabelNl', 'evidenceLabelEn', 'evidenceUrl', 'source']

/**
 * What will be in an entry. Changing the status or a reason clears the confirmation (rule 3), unless the rows are confirmed with the
 * import; an address that stays keeps the day on which it was given.
 */
export function columnsOf(
  values: HistoryValues,
  before: EntryColumns | null,
  changed: string[],
  ids: HistoryIds,
  applying: Applying,
): EntryColumns {
  const { evidence, successorAction, successorOrganisation, ...plain } = values
  const stands = before?.confirmedAt != null && changed.every((field) => free.includes(field))
  const confirmed = stands
    ? { confirmedAt: before.confirmedAt, confirmedById: before.confirmedById }
    : applying.confirm
      ? { confirmedAt: applying.now, confirmedById: applying.actorId }
      : { confirmedAt: null, confirmedById: null }
  const known = before?.evidence ?? []
  return {
    ...plain,
    unchangedReason: before && before.status === values.status ? before.unchangedReason : null,
    successorActionId: successorAction === null ? null : (ids.actions.get(successorAction) ?? null),
    successorOrganisationId: successorOrganisation === null ? null : (ids.organisations.get(successorOrganisation) ?? null),
    reportedById: before?.reportedById ?? null,
    ...confirmed,
    savedAt: applying.now,
    savedById: applying.actorId,
    evidence: evidence.map((item, index) => ({
      position: index + 1,
      kind: item.url === null ? ('DOCUMENT' as const) : ('LINK' as const),
      labelNl: item.labelNl,
      labelEn: item.labelEn,
      url: item.url,
      sourceId: item.source === null ? null : (ids.sources.get(item.source) ?? null),
      accessedOn: item.url === null ? null : (known.find(({ url }) => url === item.url)?.accessedOn ?? applying.today),
    })),
  }
}

/**
 * What an event says about an entry: what differs, and whether it is confirmed now (rule 15).
 * @param reportedBy the slug of the organisation that reports it now.
 */
export function eventHalves(before: ImportedState | null, after: ImportedState | null, reportedBy: string | null) {
  const fields = [...new Set([...Object.keys(before?.said ?? {}), ...Object.keys(after?.said ?? {})])]
  const differs = fields.filter((field) => JSON.stringify(before?.said[field] ?? null) !== JSON.stringify(after?.said[field] ?? null))
  const pick = (state: ImportedState | null) => Object.fromEntries(differs.map((field) => [field, state?.said[field] ?? null]))
  const was = before?.confirmed ?? false
  const is = after?.confirmed ?? false
  const { status = null, nothingToReport = null } = after?.said ?? {}
  const state = { confirmed: true, status, nothingToReport, reportedBy }
  return {
    before: { ...pick(before), ...(was !== is && { confirmed: was }) },
    after: { ...pick(after), ...(was !== is && { confirmed: is }), ...(is && state) },
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
/** An entry as an event describes it. */
export type ImportedState = { said: Record<string, Json>; confirmed: boolean }

/** A piece of evidence with the code of the source it rests on, when it is one of the plan's. */
export type ImportedEvidence = { labelNl: string | null; labelEn: string | null; url: string | null; source: string | null }

export type KnownSource = { id: string; code: string; title: string; url: string | null }

const fields = ['evidenceLabelNl', 'evidenceLabelEn', 'evidenceUrl', 'source'] as const

/** Keeps the place of a piece that does not have this part: the lines of the columns belong together. */
const nothing = '–'
const onlyNothing = /^–+$/

/** A text that consists of that sign alone gets one more, which is taken away again. */
const keptApart = (text: string) => (onlyNothing.test(text) ? nothing + text : text)

/** The cells of evidence: one line for each piece, so that several fit in a row. */
export function evidenceCells(evidence: ImportedEvidence[]): Record<(typeof fields)[number], string> {
  const lines = (pick: (item: ImportedEvidence) => string | null) => {
    const texts = evidence.map((item) => keptApart(tidyText(pick(item) ?? '').replaceAll(/\s*\n\s*/g, ' ')))
    return texts.every((text) => text === '') ? '' : texts.map((text) => text || nothing).join('\n')
  }
  return {
    evidenceLabelNl: lines(({ labelNl }) => labelNl),
    evidenceLabelEn: lines(({ labelEn }) => labelEn),
    evidenceUrl: lines(({ url }) => url && (webAddress(url) ?? url)),
    source: lines(({ source }) => source),
  }
}

/**
 * The evidence of a row; undefined when the file has no column for it. A source alone is evidence too: its title and its address stand for
 * it. An unknown source is a document that is only named.
 */
export function readEvidence({ cells, at }: ImportRow, sources: KnownSource[]): { evidence?: ImportedEvidence[]; flaws: RowFlaw[] } {
  if (fields.every((field) => cells[field] === undefined)) return { flaws: [] }
  const flaws: RowFlaw[] = []
  const flaw = (key: string, field: (typeof fields)[number], values: Record<string, string> = {}) =>
    flaws.push({ key, values, field, cell: at[field] ?? null })
  const lines = (field: (typeof fields)[number]) =>
    (cells[field] ?? '').split('\n').map((line) => line.trim().replace(onlyNothing, (marks) => marks.slice(nothing.length)))
  const columns = fields.map(lines)
  const count = Math.max(...columns.map((column) => column.length))
  const evidence: ImportedEvidence[] = []
  for (let index = 0; index < count; index += 1) {
    const [labelNl, labelEn, typed, said] = columns.map((column) => column[index] || null)
    if (!labelNl && !labelEn && !typed && !said) continue
    const source = said ? sources.find(({ code, title }) => letters(code) === letters(said) || letters(title) === letters(said)) : undefined
    const url = typed ? webAddress(typed) : null
    if (typed && (url === null || url.length > longestEvidenceAddress))
      flaw('evidence.address', 'evidenceUrl', { address: typed.slice(0, 100) })
    if ([labelNl, labelEn].some((label) => label && label.length > longestEvidenceLabel))
      flaw('text.tooLong', 'evidenceLabelNl', { most: String(longestEvidenceLabel) })
    const named = Boolean(labelNl || labelEn)
    evidence.push({
      labelNl: named ? (labelNl ?? null) : (source?.title ?? said ?? url ?? '').slice(0, longestEvidenceLabel),
      labelEn: labelEn ?? null,
      url: url ?? (named ? null : (source?.url ?? null)),
      source: source?.code ?? null,
    })
  }
  if (evidence.length > mostEvidence) flaw('evidence.tooMany', 'evidenceLabelNl', { most: String(mostEvidence) })
  return { evidence, flaws }
}

/** Published totals beside what would be counted once the rows of a file are stored and confirmed. A state the source does not mention is null. */
export type Reconciliation = {
  published: PublishedTotals
  total: { published: number; counted: number }
  states: { state: CountState; published: number | null; counted: number }[]
}

/** Every published total of a year that the file is about. Differences are shown, never forced away (rule 5). */
export function reconcile<A extends LedgerAction>(
  ledger: Ledger<A>,
  rows: HistoryDifference[],
  totals: PublishedTotals[],
): Reconciliation[] {
  const entries = new Map(ledger.entries.map((entry) => [`${entry.actionId} ${entry.year}`, { ...entry, confirmed: true }]))
  for (const { actionId, year, values, outcome } of rows) {
    if (actionId === null || year === null || outcome === 'error' || outcome === 'unchanged') continue
    entries.set(`${actionId} ${year}`, { actionId, year, status: values.status, nothingToReport: values.nothingToReport, confirmed: true })
  }
  const after = { ...ledger, entries: [...entries.values()], closedIn: closingYears([...entries.values()]) }
  const years = new Set(rows.map(({ year }) => year))
  return totals
    .filter(({ year }) => years.has(year))
    .map((published) => {
      const { counts, total } = tally(after, published.year)
      return {
        published,
        total: { published: published.total, counted: total },
        states: countStates
          .map((state) => ({ state, published: published.counts[state], counted: counts[state] }))
          .filter(({ published, counted }) => published !== null || counted > 0),
      }
    })
}

/** Whether all that a source says about a year is what would be counted (rule 5); what it does not mention agrees with anything. */
export const agrees = ({ total, states }: Reconciliation): boolean =>
  total.published === total.counted && states.every(({ published, counted }) => published === null || published === counted)
