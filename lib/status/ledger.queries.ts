import 'server-only'
import type { ActionStatus, NothingToReport } from '@/prisma/generated/enums'
import { type Database, db } from '../db'
import { closingYears, type HeldRole, type Ledger, type LedgerAction, type LedgerEntry } from './ledger.rules'

/** An action of the ledger with what lists print of it. */
export type ListedAction = LedgerAction & {
  /** Where it stands in the plan: gaps are left where others went. */
  position: number
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: 'OFFICIAL' | 'WORKING' | null
}

type Row = {
  firstYear: number
  years: [year: number, closedAt: string | null, publicSince: string | null][] | null
  actions: ListedAction[] | null
  scopes: [actionId: string, year: number][] | null
  entries:
    | [actionId: string, year: number, status: ActionStatus | null, nothingToReport: NothingToReport | null, confirmed: boolean][]
    | null
}

/**
 * Reads a plan's ledger. `publicOnly` leaves out years that are not public and entries that are not confirmed; only the year in which an
 * action was closed is taken from all years.
 *
 * One statement that answers with JSON, because every public page begins with a ledger: 47 actions × ten years as rows of five tables
 * are a thousand objects to make.
 */
export async function readLedger(database: Database, planId: string, publicOnly: boolean): Promise<Ledger<ListedAction>> {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT p.first_year AS "firstYear",
      (SELECT json_agg(json_build_array(y.year, y.closed_at, y.public_since) ORDER BY y.year)
        FROM reporting_years y WHERE y.plan_id = p.id AND (y.public_since IS NOT NULL OR NOT ${publicOnly})) AS years,
      (SELECT json_agg(json_build_object('id', a.id, 'flagshipId', a.flagship_id, 'introducedYear', a.introduced_year,
          'position', a.position, 'number', a.number, 'titleNl', a.title_nl, 'titleEn', a.title_en, 'titleStatus', a.title_status) ORDER BY a.position)
        FROM actions a WHERE a.plan_id = p.id) AS actions,
      (SELECT json_agg(json_build_array(s.action_id, s.year)) FROM year_scopes s WHERE s.plan_id = p.id) AS scopes,
      (SELECT json_agg(json_build_array(e.action_id, e.year, e.status, e.nothing_to_report, e.confirmed_at IS NOT NULL))
        FROM status_entries e WHERE e.plan_id = p.id AND (e.confirmed_at IS NOT NULL OR NOT ${publicOnly})) AS entries
    FROM plans p WHERE p.id = ${planId}::uuid`
  if (!row) throw new Error(`no plan ${planId}`)
  const ledger = ledgers.get(row) ?? ledgerOf(row)
  ledgers.set(row, ledger)
  return ledger
}

// Answers that share a reading share the ledger that is made of it.
const ledgers = new WeakMap<Row, Ledger<ListedAction>>()

function ledgerOf(row: Row): Ledger<ListedAction> {
  const years = (row.years ?? []).map(([year, closedAt, publicSince]) => ({
    year,
    closedAt: dateOf(closedAt),
    publicSince: dateOf(publicSince),
  }))
  const entries = (row.entries ?? []).map(
    ([actionId, year, status, nothingToReport, confirmed]): LedgerEntry => ({ actionId, year, status, nothingToReport, confirmed }),
  )
  const shown = new Set(years.map(({ year }) => year))
  const scopes = new Map(years.filter(({ closedAt }) => closedAt).map(({ year }) => [year, new Set<string>()]))
  for (const [actionId, year] of row.scopes ?? []) scopes.get(year)?.add(actionId)
  return {
    firstYear: row.firstYear,
    years,
    actions: row.actions ?? [],
    entries: entries.filter(({ year }) => shown.has(year)),
    scopes,
    closedIn: closingYears(entries),
  }
}

const dateOf = (moment: string | null) => (moment === null ? null : new Date(moment))

/** What everybody may see: public years, confirmed entries. */
export const getPublicLedger = (planId: string): Promise<Ledger<ListedAction>> => readLedger(db, planId, true)

/** Every role that organisations hold or held in the actions of a plan; of an action's leads the first to begin comes first. */
export const listRoles = (database: Database, planId: string): Promise<HeldRole[]> =>
  database.involvement.findMany({
    where: { action: { planId } },
    select: { actionId: true, organisationId: true, role: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  })
