import 'server-only'
import { ClosingReason, NothingToReport } from '@/prisma/generated/enums'
import type { Database } from '../db'
import { getTranslator } from '../i18n'
import { locales } from '../locale'
import { readWords } from '../plan/words.queries'
import { knownLabels } from '../plan/words-known.rules'
import { isClosing, otherStateWords } from '../status/status.rules'
import { entryKey, type HistoryContext, type StoredHistory } from './imported-statuses.rules'
import { type Decisions, valueSet } from './imported-value.rules'
import { organisationSet } from './imported-vocabulary.rules'

const evidenceOf = {
  select: {
    position: true,
    kind: true,
    labelNl: true,
    labelEn: true,
    url: true,
    sourceId: true,
    accessedOn: true,
    source: { select: { code: true } },
  },
  orderBy: { position: 'asc' },
} as const

/** The stored entries of a plan with all that an import may put back later. */
const listStoredEntries = (database: Database, planId: string) =>
  database.statusEntry.findMany({
    where: { planId },
    include: {
      action: { select: { number: true } },
      successorAction: { select: { number: true } },
      successorOrganisation: { select: { slug: true } },
      evidence: evidenceOf,
    },
    orderBy: [{ year: 'asc' }, { action: { position: 'asc' } }],
  })
export type StoredEntryRow = Awaited<ReturnType<typeof listStoredEntries>>[number]

/**
 * Everything past statuses are compared with, in as many statements as there are tables.
 * @param decisions what was decided on values that the plan does not have.
 */
export async function readHistoryContext(
  database: Database,
  plan: { id: string; slug: string; firstYear: number; sample: boolean },
  decisions: Decisions = {},
) {
  const where = { planId: plan.id }
  const actions = await database.action.findMany({ where, select: { id: true, number: true, introducedYear: true } })
  const formerNumbers = await database.formerNumber.findMany({ where, select: { number: true, action: { select: { number: true } } } })
  const years = await database.reportingYear.findMany({ where, select: { year: true, closedAt: true } })
  const counted = await database.yearScope.groupBy({ by: ['actionId'], where, _max: { year: true } })
  const sources = await database.source.findMany({
    where,
    select: { id: true, code: true, title: true, url: true },
    orderBy: { code: 'asc' },
  })
  const organisations = await database.organisation.findMany({
    where,
    select: { id: true, slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true } } },
  })
  const rows = await listStoredEntries(database, plan.id)
  const numbers = new Map(actions.map(({ id, number }) => [id, number]))
  const { set: organisationNames, added } = organisationSet(organisations, decisions.organisations)
  const context: HistoryContext = {
    plan: plan.slug,
    firstYear: plan.firstYear,
    actions: new Map(actions.map(({ number, ...action }) => [number, action])),
    formerNumbers: new Map(formerNumbers.map(({ number, action }) => [number, action.number])),
    years: new Map(years.map(({ year, closedAt }) => [year, { closed: closedAt !== null }])),
    closings: rows.flatMap(({ action, year, confirmedAt, status, successorAction }) =>
      isClosing(status)
        ? [{ number: action.number, year, confirmed: confirmedAt !== null, status, into: successorAction?.number ?? null }]
        : [],
    ),
    countedUntil: new Map(counted.map(({ actionId, _max }) => [numbers.get(actionId) ?? '', _max.year ?? 0])),
    entries: new Map(rows.map((row) => [entryKey(row.action.number, row.year), storedHistory(row)])),
    organisations: organisationNames,
    statuses: valueSet(
      'status',
      knownLabels(await readWords(database, plan.id)).map(({ state, words }) => ({ code: state, words, others: otherStateWords[state] })),
      decisions.status,
    ),
    nothingToReport: valueSet(
      'nothingToReport',
      Object.values(NothingToReport).map((code) => ({
        code,
        words: locales.map((locale) => getTranslator(locale, 'lists')(`nothingToReport.${code}`)),
      })),
      decisions.nothingToReport,
    ),
    closingReasons: valueSet(
      'closingReason',
      Object.values(ClosingReason).map((code) => ({
        code,
        words: locales.map((locale) => getTranslator(locale, 'lists')(`closingReason.${code}`)),
      })),
      decisions.closingReason,
    ),
    sources,
    sample: plan.sample,
  }
  const ids = {
    organisations: new Map(organisations.map(({ id, slug }) => [slug, id])),
    sources: new Map(sources.map(({ id, code }) => [code, id])),
  }
  return { context, ids, rows, added }
}

const storedHistory = (row: StoredEntryRow): StoredHistory => ({
  id: row.id,
  version: row.version,
  confirmed: row.confirmedAt !== null,
  values: {
    status: row.status,
    nothingToReport: row.nothingToReport,
    noteNl: row.noteNl,
    noteEn: row.noteEn,
    closingReason: row.closingReason,
    closingNoteNl: row.closingNoteNl,
    closingNoteEn: row.closingNoteEn,
    successorAction: row.successorAction?.number ?? null,
    successorOrganisation: row.successorOrganisation?.slug ?? null,
    successorNl: row.successorNl,
    successorEn: row.successorEn,
    evidence: row.evidence.map(({ labelNl, labelEn, url, source }) => ({ labelNl, labelEn, url, source: source?.code ?? null })),
  },
})
