import 'server-only'
import { db } from '../../db'
import { listPublicPlans, type PublicPlan } from '../../plan/queries'
import { asText } from '../../report/edition/facts/rules'
import { editionStates, namesOfLevels } from '../../report/edition/label/rules'
import { listPublicEditions } from '../../report/edition/queries'
import { inWordsOf } from '../../words-in-use'
import { editionUrl, labelOf, licences, type Origin, planUrl, termsOf } from '../terms/rules'
import type { PlanDocument, PlansDocument } from './schema'

/** What a plan links to: the last part of each address under it. */
const linked = [
  'actions',
  'changes',
  'deliverables',
  'flagships',
  'goals',
  'indicators',
  'matrix',
  'obstacles',
  'organisations',
  'reports',
  'stages',
  'target-groups',
  'themes',
  'years',
] as const

/** The plans of this installation, and where the description of all addresses is. */
export async function getPublicPlansDocument(origin: Origin): Promise<PlansDocument> {
  const plans = await listPublicPlans()
  return {
    licences,
    openapi: `${origin}/api/v1/openapi.json`,
    plans: plans.map(({ slug, titleNl, titleEn, shortTitleNl, shortTitleEn }) => ({
      slug,
      title: asText(titleNl, titleEn),
      shortTitle: asText(shortTitleNl, shortTitleEn),
      url: planUrl(origin, slug),
    })),
  }
}

const named = { code: true, nameNl: true, nameEn: true } as const
const inOrder = { orderBy: { position: 'asc' } } as const

/** The plan itself, and where the rest of it is. */
export async function getPlanDocument(plan: PublicPlan, origin: Origin): Promise<PlanDocument> {
  const [row, years, editions] = await Promise.all([
    db.plan.findUniqueOrThrow({
      where: { id: plan.id },
      select: {
        publisherNl: true,
        publisherEn: true,
        _count: { select: { actions: true } },
        flagships: {
          select: { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
          ...inOrder,
        },
        goals: { select: named, ...inOrder },
        targetGroups: { select: named, ...inOrder },
        themes: { select: named, ...inOrder },
      },
    }),
    db.reportingYear.findMany({
      where: { planId: plan.id, publicSince: { not: null } },
      select: { year: true, closedAt: true },
      orderBy: { year: 'asc' },
    }),
    listPublicEditions(plan.id),
  ])
  const label = labelOf(plan)
  const asNamed = ({ code, nameNl, nameEn }: { code: string; nameNl: string | null; nameEn: string | null }) => ({
    ...label,
    code,
    name: asText(nameNl, nameEn),
  })
  return {
    ...termsOf(plan, origin),
    slug: plan.slug,
    title: asText(plan.titleNl, plan.titleEn),
    shortTitle: asText(plan.shortTitleNl, plan.shortTitleEn),
    publisher: asText(row.publisherNl, row.publisherEn),
    firstYear: plan.firstYear,
    levels: namesOfLevels(plan.words),
    states: inWordsOf(plan, editionStates),
    horizonYear: plan.horizonYear,
    actionCount: row._count.actions,
    flagships: row.flagships.map(({ code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => ({
      ...label,
      code,
      title: asText(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn),
      working: { nl: titleNl === null && workingTitleNl !== null, en: titleEn === null && workingTitleEn !== null },
    })),
    goals: row.goals.map(asNamed),
    targetGroups: row.targetGroups.map(asNamed),
    themes: row.themes.map(asNamed),
    years: years.map(({ year, closedAt }) => ({
      ...label,
      year,
      provisional: closedAt === null,
      url: `${planUrl(origin, plan.slug)}/years/${year}`,
    })),
    reports: editions.map((edition) => ({
      ...label,
      year: edition.year,
      number: edition.number,
      publishedAt: edition.publishedAt.toISOString(),
      sha256: edition.sha256,
      withdrawn: edition.withdrawal !== null,
      url: editionUrl(origin, plan.slug, edition),
    })),
    links: Object.fromEntries(
      linked.filter((name) => name !== 'matrix' || plan.hasMatrix).map((name) => [name, `${planUrl(origin, plan.slug)}/${name}`]),
    ),
  }
}
