import 'server-only'
import { db } from '../db'
import type { PublicPlan } from '../plan/plan.queries'
import { type ConfirmedEntry, readConfirmedEntries } from '../report/confirmed-entry.queries'
import { getPublicLedger } from '../status/ledger.queries'
import { actionsInScope, entriesOf } from '../status/ledger.rules'
import { type CountState, countedState, lacksEvidence } from '../status/status.rules'
import type { Origin } from './open-data.rules'
import { listPublicOpenReports } from './report-data.queries'
import { codesOf, inColumns, numbered, type Row } from './table.rules'
import { listPublicChanges, listPublicOpenYears } from './year-data.queries'

const inCounts = (counts: { state: string; count: number | null }[]) =>
  Object.fromEntries(counts.map(({ state, count }) => [state.toLowerCase(), count]))

/** What happened year by year: counts, states with what was said, evidence, what was published, and every change. */
export async function listPublicProgressRows(plan: PublicPlan, origin: Origin) {
  const [ledger, entries, years, reports, changes] = await Promise.all([
    getPublicLedger(plan.id),
    readConfirmedEntries(db, plan.id, 'public'),
    listPublicOpenYears(plan, origin),
    listPublicOpenReports(plan, origin),
    listPublicChanges(plan),
  ])
  const told = new Map(entries.map((entry) => [`${entry.actionId} ${entry.year}`, entry]))
  const inScope = ledger.years.flatMap(({ year }) =>
    actionsInScope(ledger, year).map(({ id, number }) => {
      const state = countedState(entriesOf(ledger, year).get(id))
      return { number, year, state, said: told.get(`${id} ${year}`) }
    }),
  )
  return {
    years: years.flatMap(({ year, recorded }): Row[] =>
      recorded
        ? [
            {
              year,
              provisional: recorded.provisional,
              closed_on: recorded.closedOn,
              total: recorded.total,
              reported: recorded.reported,
              ...inCounts(recorded.counts),
              left_earlier: recorded.leftEarlier.length,
              corrected_since_edition: recorded.correctedSinceEdition,
            },
          ]
        : [],
    ),
    statuses: inScope.map(({ number, year, state, said }): Row => ({ action: number, year, state, ...saidOf(state, said) })),
    evidence: inScope.flatMap(({ number, year, said }) =>
      (said?.entry.evidence ?? []).map(
        ({ kind, label, url, accessedOn }, index): Row => ({
          action: number,
          year,
          place: index + 1,
          kind,
          ...inColumns('label', label),
          url,
          accessed_on: accessedOn,
        }),
      ),
    ),
    published_totals: years.flatMap(({ year, published }) =>
      published.map(
        ({ code, total, counts, edition, sources }): Row => ({
          code,
          year,
          total,
          ...inCounts(counts),
          edition_year: edition?.year ?? null,
          edition_number: edition?.number ?? null,
          sources: codesOf(sources),
        }),
      ),
    ),
    editions: reports.map(
      ({ year, number, publishedAt, sha256, erratum, withdrawn, url }): Row => ({
        year,
        number,
        published_at: publishedAt,
        sha256,
        ...inColumns('erratum', erratum),
        withdrawn_at: withdrawn?.at ?? null,
        ...inColumns('withdrawn_reason', withdrawn?.reason),
        url,
      }),
    ),
    changes: numbered(changes.toReversed(), ({ action, year }) => `${action} ${year}`).map(
      ({ item, place }): Row => ({
        public_at: item.publicAt,
        confirmed_at: item.confirmedAt,
        action: item.action,
        year: item.year,
        place,
        state: item.state,
        before_year: item.before?.year ?? null,
        before_state: item.before?.state ?? null,
        reported_by: item.reportedBy,
      }),
    ),
    cited: years.flatMap(({ published }) => published.flatMap(({ sources }) => sources)),
  }
}

function saidOf(state: CountState, said: ConfirmedEntry | undefined): Omit<Row, 'action' | 'year' | 'state'> {
  const entry = said?.entry
  const evidence = entry?.evidence.length ?? 0
  const closing = entry?.closing
  return {
    nothing_to_report_reason: entry?.nothingToReport ?? null,
    ...inColumns('note', entry?.note),
    unchanged_reason: entry?.unchangedReason ?? null,
    ...inColumns('reason', entry?.reason),
    closing_reason: closing?.reason ?? null,
    ...inColumns('closing_note', closing?.note),
    successor_action: closing?.successorAction ?? null,
    successor_organisation: closing?.successorOrganisation ?? null,
    ...inColumns('successor', closing?.successor),
    reported_by: entry?.reportedBy ?? null,
    evidence_count: evidence,
    lacks_evidence: lacksEvidence(state, evidence),
  }
}
