import { changedFields, type EntryValues, emptyEntry } from '@/lib/status/entry.rules'
import { closingYears, countsIn } from '@/lib/status/ledger.rules'
import { entryCalendar, yearCalendar } from './calendar'
import type { People } from './load-people'
import { idOf, type Loading } from './loading'
import type { Example } from './schema'

type Known = { actions: Map<string, string>; organisations: Map<string, string>; people: People }
type Entry = Example['statusEntries'][number]

/** The reporting years with their entries, evidence, and the events from which all of it follows. */
export async function loadYears(loading: Loading, known: Known): Promise<void> {
  const { transaction, planId, example, now } = loading
  const years = example.meta.reportingYears
  await transaction.reportingYear.createMany({
    data: years.map(({ year, state, public: isPublic }) => ({
      planId,
      year,
      ...yearCalendar(year, { closed: state === 'closed', isPublic }, now),
    })),
  })
  await transaction.yearScope.createMany({
    data: years
      .filter(({ state }) => state === 'closed')
      .flatMap(({ year }) => scopeOf(example, year).map((number) => ({ planId, year, actionId: idOf(known.actions, number) }))),
  })
  const ids = await loadEntries(loading, known)
  await loadEvidence(loading, ids)
  await loadEvents(loading, known, ids)
}

/** The actions that count in a year, by number. The example introduces none later (rule 4). */
function scopeOf({ actions, statusEntries }: Example, year: number): string[] {
  const entries = statusEntries.map(({ action, ...entry }) => ({ ...entry, actionId: action }))
  const closedIn = closingYears(entries)
  return actions.map(({ number }) => number).filter((number) => countsIn(year, year, closedIn.get(number)))
}

const key = ({ action, year }: Pick<Entry, 'action' | 'year'>) => `${action} in ${year}`
const calendarOf = ({ action, year }: Entry, now: Date) => entryCalendar(year, Number(action), now)
/** The contributor confirms what their organisation reports, the coordinator everything else. */
const confirmedBy = ({ reportedBy }: Entry, { people }: Known) =>
  reportedBy === people.contributesFor ? people.contributor : people.coordinator

async function loadEntries({ transaction, planId, example, now }: Loading, known: Known): Promise<Map<string, string>> {
  const rows = await transaction.statusEntry.createManyAndReturn({
    data: example.statusEntries.map((entry) => {
      const { status, nothingToReport, noteNl, noteEn, reason, closing } = entry
      const { savedAt, confirmedAt } = calendarOf(entry, now)
      const person = confirmedBy(entry, known)
      return {
        planId,
        actionId: idOf(known.actions, entry.action),
        year: entry.year,
        status,
        nothingToReport,
        noteNl,
        noteEn,
        unchangedReason: reason?.code,
        reasonNl: reason?.nl,
        reasonEn: reason?.en,
        closingReason: closing?.reason,
        closingNoteNl: closing?.reasonNl,
        closingNoteEn: closing?.reasonEn,
        successorActionId: closing?.successorAction ? idOf(known.actions, closing.successorAction) : null,
        successorOrganisationId: closing?.successorOrganisation ? idOf(known.organisations, closing.successorOrganisation) : null,
        successorNl: closing?.whereNl,
        successorEn: closing?.whereEn,
        reportedById: entry.reportedBy && idOf(known.organisations, entry.reportedBy),
        ...(entry.confirmed && { confirmedAt, confirmedById: person }),
        savedAt,
        savedById: person,
      }
    }),
    select: { id: true, year: true, action: { select: { number: true } } },
  })
  return new Map(rows.map(({ id, year, action }) => [key({ action: action.number, year }), id]))
}

/** What has an address is a link to a source of the record; the rest are invented names of documents. */
async function loadEvidence({ transaction, planId, example, now }: Loading, entries: Map<string, string>): Promise<void> {
  const sources = new Map((await transaction.source.findMany({ where: { planId } })).map(({ code, id }) => [code, id]))
  await transaction.evidence.createMany({
    data: example.statusEntries.flatMap((entry) =>
      entry.evidence.map(({ titleNl, titleEn, url, source }, index) => ({
        entryId: idOf(entries, key(entry)),
        position: index + 1,
        kind: url ? ('LINK' as const) : ('DOCUMENT' as const),
        labelNl: titleNl,
        labelEn: titleEn,
        url,
        sourceId: source ? idOf(sources, source) : null,
        accessedOn: url ? calendarOf(entry, now).accessedOn : null,
      })),
    ),
  })
}

/** Every entry was filled in at once, and confirmed later on the same day unless it still waits for that. */
async function loadEvents({ transaction, planId, example, now }: Loading, known: Known, entries: Map<string, string>): Promise<void> {
  const events = example.statusEntries.flatMap((entry) => {
    const { savedAt, confirmedAt } = calendarOf(entry, now)
    const { status, nothingToReport, reportedBy } = entry
    const values = valuesOf(entry)
    const about = {
      planId,
      actorId: confirmedBy(entry, known),
      objectType: 'StatusEntry',
      objectId: idOf(entries, key(entry)),
      actionId: idOf(known.actions, entry.action),
      year: entry.year,
    }
    const filled = Object.fromEntries(changedFields(emptyEntry, values).map((field) => [field, values[field]]))
    const saving = { ...about, at: savedAt, kind: 'logStatus', after: filled }
    const after = { confirmed: true, status, nothingToReport, reportedBy: reportedBy ?? null }
    const confirming = { ...about, at: confirmedAt, kind: 'confirmStatus', before: { confirmed: false }, after }
    return entry.confirmed ? [saving, confirming] : [saving]
  })
  await transaction.event.createMany({ data: events.toSorted((one, other) => one.at.getTime() - other.at.getTime()) })
}

/** What a person would have filled in to get this entry. */
function valuesOf({ status, nothingToReport, noteNl, noteEn, reason, closing, evidence }: Entry): EntryValues {
  return {
    ...emptyEntry,
    status: status ?? null,
    nothingToReport: nothingToReport ?? null,
    noteNl: noteNl ?? null,
    noteEn: noteEn ?? null,
    unchangedReason: reason?.code ?? null,
    reasonNl: reason?.nl ?? null,
    reasonEn: reason?.en ?? null,
    closingReason: closing?.reason ?? null,
    closingNoteNl: closing?.reasonNl ?? null,
    closingNoteEn: closing?.reasonEn ?? null,
    successorAction: closing?.successorAction ?? null,
    successorOrganisation: closing?.successorOrganisation ?? null,
    successorNl: closing?.whereNl ?? null,
    successorEn: closing?.whereEn ?? null,
    evidence: evidence.map(({ titleNl, titleEn, url }) => ({ labelNl: titleNl ?? null, labelEn: titleEn ?? null, url: url ?? null })),
  }
}
