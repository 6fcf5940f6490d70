import 'server-only'
import { dayOf } from '../../dates'
import { db } from '../../db'
import type { PublicPlan } from '../../plan/queries'
import { editionTally } from '../../report/edition/counts/rules'
import { listPublicCorrectedYears, listPublicEditions } from '../../report/edition/queries'
import { getPublicLedger } from '../../status/ledger/queries'
import { actionsInScope } from '../../status/ledger/rules'
import { countStates } from '../../status/rules'
import { listPublicTotals } from '../../status/total/queries'
import { citedAs } from '../rules'
import { editionUrl, labelOf, type Origin, planUrl, termsOf } from '../terms/rules'
import type { YearDocument, YearsDocument } from './schema'

/** Every year of which something is public: what is recorded, with its scope, beside what was published. */
export async function listPublicOpenYears(plan: PublicPlan, origin: Origin): Promise<YearsDocument['years']> {
  const [ledger, totals, _editions, corrected, own] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicTotals(plan.id),
    listPublicEditions(plan.id),
    listPublicCorrectedYears(plan.id),
    db.reportingYear.findMany({
      where: { planId: plan.id, publicSince: { not: null } },
      select: { year: true, closedAt: true },
    }),
  ])
  const years = [...new Set([...own, ...totals].map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const recorded = own.find((one) => one.year === year)
    return {
      year,
      recorded: recorded
        ? {
            ...labelOf(plan),
            closedOn: recorded.closedAt && dayOf(recorded.closedAt),
            provisional: recorded.closedAt === null,
            correctedSinceEdition: corrected.find((one) => one.year === year)?.number ?? null,
            ...editionTally({ ledger, year }),
            scope: actionsInScope(ledger, year).map(({ number }) => number),
          }
        : null,
      published: totals
        .filter((total) => total.year === year)
        .map(({ code, total, counts, sources, edition }) => ({
          ...labelOf(plan),
          code,
          total,
          counts: countStates.map((state) => ({ state, count: counts[state] })),
          sources: sources.map(citedAs),
          edition: edition && { ...edition, url: editionUrl(origin, plan.slug, edition) },
        })),
      url: `${planUrl(origin, plan.slug)}/years/${year}`,
    }
  })
}

export const getPublicYearsDocument = async (plan: PublicPlan, origin: Origin): Promise<YearsDocument> => ({
  ...termsOf(plan, origin),
  years: await listPublicOpenYears(plan, origin),
})

/** The totals of a year: what is recorded, with its scope, beside what was published. Null when neither is public. */
export async function getYearDocument(plan: PublicPlan, year: number, origin: Origin): Promise<YearDocument | null> {
  const found = (await listPublicOpenYears(plan, origin)).find((one) => one.year === year)
  if (!found) return null
  const { url: _, ...body } = found
  return { ...termsOf(plan, origin), ...body }
}
