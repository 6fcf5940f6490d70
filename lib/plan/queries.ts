import 'server-only'
import { db } from '../db'
import { citations } from './source/queries'

export type PublicPlan = {
  id: string
  slug: string
  titleNl: string
  titleEn: string | null
  shortTitleNl: string
  shortTitleEn: string | null
  firstYear: number
  focusUntilYear: number | null
  horizonYear: number | null
  /** Whether any row of the labelled sample is loaded: every page of the plan then says so (rule 7). */
  sample: boolean
}

/** The plans of this installation, in the alphabetical order of their Dutch short titles. */
export const listPublicPlans = (): Promise<Pick<PublicPlan, 'slug' | 'titleNl' | 'titleEn' | 'shortTitleNl' | 'shortTitleEn'>[]> =>
  db.plan.findMany({
    select: { slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true },
    orderBy: [{ shortTitleNl: 'asc' }, { slug: 'asc' }],
  })

/**
 * A plan by its slug, or null. Every public page starts here, so it is one statement: each `EXISTS` walks an index of the plan
 * and stops at the first sample row.
 */
export async function getPublicPlan(slug: string): Promise<PublicPlan | null> {
  const [plan] = await db.$queryRaw<PublicPlan[]>`
    SELECT p.id, p.slug, p.title_nl AS "titleNl", p.title_en AS "titleEn", p.short_title_nl AS "shortTitleNl", p.short_title_en AS "shortTitleEn",
      p.first_year AS "firstYear", p.focus_until_year AS "focusUntilYear", p.horizon_year AS "horizonYear",
      p.sample
        OR EXISTS (SELECT FROM actions x WHERE x.plan_id = p.id AND x.sample)
        OR EXISTS (SELECT FROM organisations x WHERE x.plan_id = p.id AND x.sample)
        OR EXISTS (SELECT FROM obstacles x WHERE x.plan_id = p.id AND x.sample)
        OR EXISTS (SELECT FROM reporting_years x WHERE x.plan_id = p.id AND x.sample)
        OR EXISTS (SELECT FROM annual_reports x WHERE x.plan_id = p.id AND x.sample)
        OR EXISTS (SELECT FROM status_entries x WHERE x.plan_id = p.id AND x.sample) AS sample
    FROM plans p WHERE p.slug = ${slug}`
  return plan ?? null
}

/** What is known about the plan itself: who made and adopted it, how it is built, paid and governed, its stage per year, with the sources of all that. */
export const getPublicPlanFacts = (planId: string) =>
  db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      publisherNl: true,
      publisherEn: true,
      structureNl: true,
      structureEn: true,
      fundingNl: true,
      fundingEn: true,
      governanceNl: true,
      governanceEn: true,
      approvedOn: true,
      approvedByNl: true,
      approvedByEn: true,
      stages: { select: { year: true, stage: true }, orderBy: { year: 'asc' } },
      citedSources: citations,
    },
  })
