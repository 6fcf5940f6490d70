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
  /** By action: the closed years in which it counted. */
  scopes: Record<string, number[]> | null
  entries: Record<string, Told> | null
}

/** The entries of one action, column by column. */
type Told = [years: number[], states: (ActionStatus | null)[], nothing: (NothingToReport | null)[], confirmed: boolean[]]

/**
 * Reads a plan's ledger. `publicOnly` leaves out years that are not public and entries that are not confirmed; only the year in which an
 * action was closed is taken from all years.
 *
 * One statement that answers with JSON, because every public page begins with a ledger: 47 actions × ten years as rows of five tables
 * are a thousand objects to make. By action, column by column: written entry by entry it is twice as long, and takes PostgreSQL twice as long.
 */
export async function readLedger(database: Database, planId: string, publicOnly: boolean): Promise<Ledger<ListedAction>> {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT p.first_year AS "firstYear",
      (SELECT json_agg(json_build_array(y.year, y.closed_at, y.public_since) ORDER BY y.year)
        FROM reporting_years y WHERE y.plan_id = p.id AND (y.public_since IS NOT NULL OR NOT ${publicOnly})) AS years,
      (SELECT json_agg(json_build_object('id', a.id, 'flagshipId', a.flagship_id, 'introducedYear', a.introduced_year,
          'position', a.position, 'number', a.number, 'titleNl', a.title_nl, 'titleEn', a.title_en, 'titleStatus', a.title_status) ORDER BY a.position)
        FROM actions a WHERE a.plan_id = p.id) AS actions,
      (SELECT json_object_agg(action_id, years)
        FROM (SELECT action_id, array_agg(year) AS years FROM year_scopes WHERE plan_id = p.id GROUP BY action_id) AS counted) AS scopes,
      (SELECT json_object_agg(action_id, told)
        FROM (SELECT e.action_id, json_build_array(array_agg(e.year), array_agg(e.status), array_agg(e.nothing_to_report), array_agg(e.confirmed_at IS NOT NULL)) AS told
          FROM status_entries e WHERE e.plan_id = p.id AND (e.confirmed_at IS NOT NULL OR NOT ${publicOnly}) GROUP BY e.action_id) AS entered) AS entries
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
  const entries = Object.entries(row.entries ?? {}).flatMap(([actionId, told]) => entriesIn(actionId, told))
  const shown = new Set(years.map(({ year }) => year))
  const scopes = new Map(years.filter(({ closedAt }) => closedAt).map(({ year }) => [year, new Set<string>()]))
  for (const [actionId, counted] of Object.entries(row.scopes ?? {})) for (const year of counted) scopes.get(year)?.add(actionId)
  return {
    firstYear: row.firstYear,
    years,
    actions: row.actions ?? [],
    entries: entries.filter(({ year }) => shown.has(year)),
    scopes,
    closedIn: closingYears(entries),
  }
}

const entriesIn = (actionId: string, [years, states, nothing, confirmed]: Told): LedgerEntry[] =>
  years.map((year, place) => ({
    actionId,
    year,
    status: states[place] ?? null,
    nothingToReport: nothing[place] ?? null,
    confirmed: confirmed[place] === true,
  }))

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
