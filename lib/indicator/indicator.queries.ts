import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { citations } from '../plan/plan.queries'

const shown = {
  ...{
    code: true,
    role: true,
    groupEn: true,
    groupNl: true,
    confidence: true,
    nameNl: true,
    nameEn: true,
    definitionNl: true,
    definitionEn: true,
    unit: true,
    note: true,
    noteNl: true,
  },
  sources: citations,
  targets: {
    where: { withdrawnAt: null },
    select: {
      ...{ code: true, seriesCode: true, document: true, year: true, comparator: true, value: true, text: true, geography: true },
      ...{ note: true, noteNl: true, sources: citations },
    },
    orderBy: [{ year: 'asc' }, { code: 'asc' }],
  },
  series: {
    select: {
      ...{ code: true, survey: true, window: true, population: true, geography: true, coverage: true, note: true, noteNl: true },
      values: {
        where: { withdrawnAt: null },
        select: { year: true, value: true, printed: true, flags: true, confidence: true, note: true, noteNl: true, sources: citations },
        orderBy: { year: { sort: 'asc', nulls: 'last' } },
      },
    },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.IndicatorSelect

type Row = Prisma.IndicatorGetPayload<{ select: typeof shown }>

/** Decimals as numbers: a chart and the needed change are drawn with them, pages print the figure as its source does. */
const readable = ({ targets, series, ...indicator }: Row) => ({
  ...indicator,
  targets: targets.map((target) => ({ ...target, value: target.value?.toNumber() ?? null })),
  series: series.map(({ values, ...one }) => ({ ...one, values: values.map((row) => ({ ...row, value: row.value.toNumber() })) })),
})

type PublicIndicator = ReturnType<typeof readable>

/** Every indicator of a plan with its values and targets, except those that were withdrawn; in the order of the record. */
export async function listPublicIndicators(planId: string): Promise<PublicIndicator[]> {
  return (await db.indicator.findMany({ where: { planId }, select: shown, orderBy: { position: 'asc' } })).map(readable)
}

/** An indicator with its values and targets, except those that were withdrawn; null when the plan has none of that code. */
export async function getPublicIndicator(planId: string, code: string): Promise<PublicIndicator | null> {
  const found = await db.indicator.findUnique({ where: { planId_code: { planId, code } }, select: shown })
  return found && readable(found)
}
