import 'server-only'
import { stages } from '@/prisma/record/vocabulary/cedefop-2025'
import { db } from '../../db'
import { deliverableText } from '../../plan/deliverable/queries'
import type { PublicPlan } from '../../plan/queries'
import { listPublicStages } from '../../plan/timeline/queries'
import { asText } from '../../report/edition/facts/rules'
import { type Page, pageOf } from '../paging/rules'
import { citedAs } from '../rules'
import { type LabelledPlan, labelOf, type Origin, termsOf } from '../terms/rules'
import type { DeliverablesDocument, OpenDeliverable, StagesDocument } from './schema'

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
