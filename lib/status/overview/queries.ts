import 'server-only'
import { db } from '../../db'
import { publicPlans } from '../../plan/queries'
import { getPublicLedger } from '../ledger/queries'
import { tally } from '../ledger/rules'
import { yearToShow } from '../list/rules'

/** A public plan with what is known of it at a glance. */
export type PlanAtAGlance = {
  slug: string
  titleNl: string
  titleEn: string | null
  shortTitleNl: string
  shortTitleEn: string | null
  /** An example, invented. */
  sample: boolean
  actions: number
  /** n and N of the newest public year, a closed one where there is one; null while no year is public. */
  newest: { year: number; provisional: boolean; reported: number; total: number } | null
}

/** The plans that everybody may read, real ones before an example, each in the alphabetical order of the Dutch short titles. */
export async function listPublicPlansAtAGlance(): Promise<PlanAtAGlance[]> {
  const plans = await db.plan.findMany({
    where: publicPlans,
    select: { id: true, slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true, sample: true },
    orderBy: [{ sample: 'asc' }, { shortTitleNl: 'asc' }, { slug: 'asc' }],
  })
  return Promise.all(
    plans.map(async ({ id, ...plan }) => {
      const ledger = await getPublicLedger(id)
      const year = yearToShow(ledger.years)
      const provisional = ledger.years.find((one) => one.year === year)?.closedAt === null
      if (year === null) return { ...plan, actions: ledger.actions.length, newest: null }
      const { reported, total } = tally(ledger, year)
      return { ...plan, actions: ledger.actions.length, newest: { year, provisional, reported, total } }
    }),
  )
}
