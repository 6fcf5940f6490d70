import 'server-only'
import type { Database } from '../../db'
import { db } from '../../db'
import { closingStates } from '../rules'
import { closingYears, type Ledger, type LedgerAction, type LedgerEntry } from './rules'

/** An action of the ledger with what lists print of it. */
export type ListedAction = LedgerAction & {
  number: string
  titleNl: string | null
  titleEn: string | null
  titleStatus: 'OFFICIAL' | 'WORKING' | null
  sample: boolean
}

/** Reads a plan's ledger in four statements, whatever its size. `publicOnly` leaves out years that are not public and entries that are not confirmed. */
export async function readLedger(database: Database, planId: string, publicOnly: boolean): Promise<Ledger<ListedAction>> {
  const plan = await database.plan.findUniqueOrThrow({ where: { id: planId }, select: { firstYear: true } })
  const years = await database.reportingYear.findMany({
    where: { planId, ...(publicOnly && { publicSince: { not: null } }) },
    select: { year: true, closedAt: true, publicSince: true, scope: { select: { actionId: true } } },
    orderBy: { year: 'asc' },
  })
  const actions = await database.action.findMany({
    where: { planId },
    select: {
      id: true,
      flagshipId: true,
      introducedYear: true,
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      sample: true,
    },
    orderBy: { position: 'asc' },
  })
  const shown = years.map((year) => year.year)
  const rows = await database.statusEntry.findMany({
    where: {
      planId,
      OR: [
        { year: { in: shown }, ...(publicOnly && { confirmedAt: { not: null } }) },
        { confirmedAt: { not: null }, status: { in: [...closingStates] } },
      ],
    },
    select: { actionId: true, year: true, status: true, nothingToReport: true, confirmedAt: true },
  })
  const entries = rows.map(({ confirmedAt, ...entry }): LedgerEntry => ({ ...entry, confirmed: confirmedAt !== null }))
  return {
    firstYear: plan.firstYear,
    years: years.map(({ scope: _, ...year }) => year),
    actions,
    entries: entries.filter((entry) => shown.includes(entry.year)),
    scopes: new Map(years.filter((year) => year.closedAt).map((year) => [year.year, new Set(year.scope.map((row) => row.actionId))])),
    closedIn: closingYears(entries),
  }
}

/** What everybody may see: public years, confirmed entries. */
export const getPublicLedger = (planId: string): Promise<Ledger<ListedAction>> => readLedger(db, planId, true)
