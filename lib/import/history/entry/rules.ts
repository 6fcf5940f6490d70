import type { EntryColumns } from '../../applied/schema'
import type { HistoryValues } from '../rules'

/** Ids that stand for what a file names. */
export type HistoryIds = { organisations: Map<string, string>; sources: Map<string, string>; actions: Map<string, string> }

/** Who applies, when, and whether the rows are confirmed with it. */
export type Applying = { actorId: string; now: string; today: string; confirm: boolean }

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
    evidence: evidence.map((item, place) => ({
      position: place + 1,
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
 * What an event says about an entry: what differs, and whether it stands confirmed now (rule 15).
 * @param reportedBy the slug of the organisation that reports it now.
 */
export function eventHalves(before: EntryState | null, after: EntryState | null, reportedBy: string | null) {
  const fields = [...new Set([...Object.keys(before?.said ?? {}), ...Object.keys(after?.said ?? {})])]
  const differs = fields.filter((field) => JSON.stringify(before?.said[field] ?? null) !== JSON.stringify(after?.said[field] ?? null))
  const pick = (state: EntryState | null) => Object.fromEntries(differs.map((field) => [field, state?.said[field] ?? null]))
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
/** An entry as an event tells it. */
export type EntryState = { said: Record<string, Json>; confirmed: boolean }
