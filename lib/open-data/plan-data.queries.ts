import 'server-only'
import { stages } from '@/lib/plan/cedefop-2025.rules'
import { db } from '../db'
import { deliverableText } from '../plan/deliverable.queries'
import { listPublicPlans, type PublicPlan } from '../plan/plan.queries'
import { listPublicStages } from '../plan/stage.queries'
import { listPublicEditions } from '../report/edition.queries'
import { asText } from '../report/edition-facts.rules'
import { editionStates, namesOfLevels } from '../report/edition-label.rules'
import { inWordsOf } from '../text/words-in-use'
import { type Page, pageOf } from './api-paging.rules'
import { citedAs, editionUrl, type LabelledPlan, labelOf, licences, type Origin, planUrl, termsOf } from './open-data.rules'
import type { DeliverablesDocument, OpenDeliverable, PlanDocument, PlansDocument, StagesDocument } from './plan-data.schema'

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

/**
 * What the plan produced and what happened to it. These are facts of public sources, so no reporting year has to be public for them;
 * what was withdrawn is left out.
 */
export async function listPublicOpenDeliverables(plan: LabelledPlan): Promise<OpenDeliverable[]> {
  const rows = await db.deliverable.findMany({
    where: { planId: plan.id, withdrawnAt: null },
    select: {
      ...deliverableText,
      flagships: { select: { tie: true, flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
      targetGroups: { select: { tie: true, targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
    },
    orderBy: { code: 'asc' },
  })
  return rows.map(({ titleNl, titleEn, descriptionNl, descriptionEn, datedOn, sources, flagships, targetGroups, ...row }) => ({
    ...labelOf(plan),
    ...row,
    date: datedOn,
    title: asText(titleNl, titleEn),
    description: asText(descriptionNl, descriptionEn),
    flagships: flagships.map(({ tie, flagship }) => ({ flagship: flagship.code, tie })),
    targetGroups: targetGroups.map(({ tie, targetGroup }) => ({ targetGroup: targetGroup.code, tie })),
    sources: sources.map(citedAs),
  }))
}

const undated = 9999

/** The same as a document, the oldest first and undated last, a page at a time. */
export async function getPublicDeliverablesDocument(plan: PublicPlan, page: Page, origin: Origin): Promise<DeliverablesDocument> {
  const key = ({ year, date, code }: OpenDeliverable) => [year ?? undated, date ?? '', code]
  const { items, next } = pageOf(await listPublicOpenDeliverables(plan), key, page)
  return { ...termsOf(plan, origin), deliverables: items, next }
}

/** The stage of the plan year by year. */
export async function getPublicStagesDocument(plan: PublicPlan, origin: Origin): Promise<StagesDocument> {
  const rows = await listPublicStages(plan.id)
  const labelled = (code: string) => {
    const known = stages.find((stage) => stage.code === code)
    return { code, label: { nl: known?.nl ?? code, en: known?.en ?? code } }
  }
  return {
    ...termsOf(plan, origin),
    stages: rows.map(({ year, stage, noteNl, noteEn, sources }) => ({
      ...labelOf(plan),
      year,
      stage: labelled(stage),
      note: asText(noteNl, noteEn),
      sources: sources.map(citedAs),
    })),
  }
}
