import 'server-only'
import { listPublicReportsElsewhere } from '../plan/deliverable.queries'
import { getPublicLedger } from '../status/ledger.queries'
import { tally } from '../status/ledger.rules'
import { listPublicTotals } from '../status/published-total.queries'
import { listPublicEditions } from './edition.queries'
import type { ReportYear } from './report.schema'

/** The years of which something is public, the newest first. */
export async function listPublicReportYears(planId: string): Promise<ReportYear[]> {
  const [editions, totals, ledger, reports] = await Promise.all([
    listPublicEditions(planId),
    listPublicTotals(planId),
    getPublicLedger(planId),
    listPublicReportsElsewhere(planId),
  ])
  const elsewhere = reports.flatMap((report) => (report.reportsOnYear === null ? [] : [{ year: report.reportsOnYear, report }]))
  const years = new Set([...editions, ...totals, ...ledger.years, ...elsewhere].map(({ year }) => year))
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const own = ledger.years.find((candidate) => candidate.year === year)
      return {
        year,
        editions: editions.filter((edition) => edition.year === year),
        totals: totals.filter((total) => total.year === year && total.edition === null),
        elsewhere: elsewhere.filter((one) => one.year === year).map(({ report }) => report),
        recorded: own ? { ...tally(ledger, year), closed: own.closedAt !== null } : null,
      }
    })
}

/** One of those years, or null when nothing is public about it. */
export const getPublicReportYear = async (planId: string, year: number): Promise<ReportYear | null> =>
  (await listPublicReportYears(planId)).find((candidate) => candidate.year === year) ?? null
