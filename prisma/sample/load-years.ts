import { isClosing } from '@/lib/status/rules'
import { entryCalendar, yearCalendar } from './calendar'
import type { People } from './load-people'
import { idOf, type Loading } from './loading'
import type { Sample } from './schema'

type Known = { actions: Map<string, string>; organisations: Map<string, string>; people: People }
type Entry = Sample['statusEntries'][number]

/** The reporting years with their entries, evidence and, for the public history, the events of their confirmation. */
export async function loadYears(loading: Loading, known: Known): Promise<void> {
  const { transaction, planId, sample, now } = loading
  const years = sample.meta.reportingYears
  await transaction.reportingYear.createMany({
    data: years.map(({ year, state, public: isPublic }) => ({
      planId,
      year,
      ...yearCalendar(year, { closed: state === 'closed', isPublic }, now),
      sample: true,
    })),
  })
  await transaction.yearScope.createMany({
    data: years
      .filter(({ state }) => state === 'closed')
      .flatMap(({ year }) =>
        scopeOf(sample, year).map((number) => ({ planId, year, actionId: idOf(known.actions, number), sample: true })),
      ),
  })
  const ids = await loadEntries(loading, known)
  await loadEvidence(loading, ids)
  await loadConfirmations(loading, known, ids)
}

/** The actions that count in a year: all but those closed in an earlier one (rule 4). */
const scopeOf = ({ actions, statusEntries }: Sample, year: number): string[] =>
  actions
    .map(({ number }) => number)
    .filter(
      (number) =>
        !statusEntries.some((entry) => entry.action === number && entry.year < year && entry.confirmed && isClosing(entry.status)),
    )

const key = ({ action, year }: Pick<Entry, 'action' | 'year'>) => `${action} in ${year}`
const calendarOf = ({ action, year }: Entry, now: Date) => entryCalendar(year, Number(action), now)
/** The contributor confirms what their organisation reports, the coordinator everything else. */
const confirmedBy = ({ reportedBy }: Entry, { people }: Known) =>
  reportedBy === people.contributesFor ? people.contributor : people.coordinator

async function loadEntries({ transaction, planId, sample, now }: Loading, known: Known): Promise<Map<string, string>> {
  const rows = await transaction.statusEntry.createManyAndReturn({
    data: sample.statusEntries.map((entry) => {
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
        sample: true,
      }
    }),
    select: { id: true, year: true, action: { select: { number: true } } },
  })
  return new Map(rows.map(({ id, year, action }) => [key({ action: action.number, year }), id]))
}

/** What has an address is a link to a source of the record; the rest are invented names of documents. */
async function loadEvidence({ transaction, planId, sample, now }: Loading, entries: Map<string, string>): Promise<void> {
  const sources = new Map((await transaction.source.findMany({ where: { planId } })).map(({ code, id }) => [code, id]))
  await transaction.evidence.createMany({
    data: sample.statusEntries.flatMap((entry) =>
      entry.evidence.map(({ titleNl, titleEn, url, source }, index) => ({
        entryId: idOf(entries, key(entry)),
        position: index + 1,
        kind: url ? ('LINK' as const) : ('DOCUMENT' as const),
        labelNl: titleNl,
        labelEn: titleEn,
        url,
        sourceId: source ? idOf(sources, source) : null,
        accessedOn: url ? calendarOf(entry, now).accessedOn : null,
        sample: true,
      })),
    ),
  })
}

async function loadConfirmations({ transaction, planId, sample, now }: Loading, known: Known, entries: Map<string, string>): Promise<void> {
  const confirmed = sample.statusEntries
    .filter((entry) => entry.confirmed)
    .map((entry) => ({ entry, at: calendarOf(entry, now).confirmedAt }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  await transaction.event.createMany({
    data: confirmed.map(({ entry, at }) => ({
      at,
      planId,
      actorId: confirmedBy(entry, known),
      kind: 'confirmStatus',
      objectType: 'StatusEntry',
      objectId: idOf(entries, key(entry)),
      actionId: idOf(known.actions, entry.action),
      year: entry.year,
      before: { confirmed: false },
      after: { confirmed: true, status: entry.status, nothingToReport: entry.nothingToReport, reportedBy: entry.reportedBy ?? null },
      sample: true,
    })),
  })
}
