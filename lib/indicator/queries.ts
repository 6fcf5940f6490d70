import 'server-only'
import { db } from '../db'
import { citations } from '../plan/source/queries'

/**
 * The lead indicator with its targets, and every way of measuring it with the values and the basis of each (rule 11). Decimals are
 * given as the source prints them: nothing is computed with them.
 */
export async function getPublicLeadIndicator(planId: string) {
  const indicators = await db.indicator.findMany({
    where: { planId, role: { in: ['LEAD', 'MEASURE'] } },
    select: {
      code: true,
      role: true,
      nameNl: true,
      nameEn: true,
      definitionNl: true,
      definitionEn: true,
      unit: true,
      targets: {
        where: { withdrawnAt: null },
        select: { document: true, year: true, comparator: true, value: true, text: true, geography: true, sources: citations },
        orderBy: { code: 'asc' },
      },
      series: {
        select: {
          survey: true,
          window: true,
          population: true,
          geography: true,
          coverage: true,
          values: {
            where: { withdrawnAt: null },
            select: { year: true, printed: true, flags: true, confidence: true, sources: citations },
            orderBy: { year: 'asc' },
          },
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  })
  const lead = indicators.find(({ role }) => role === 'LEAD')
  if (!lead) return null
  const targets = lead.targets.map((target) => ({ ...target, value: target.value?.toNumber() ?? null }))
  const measures = indicators.filter(({ role }) => role === 'MEASURE').map(({ targets: _, ...measure }) => measure)
  return { ...lead, targets, measures }
}
