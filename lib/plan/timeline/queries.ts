import 'server-only'
import { db } from '../../db'
import { deliverableText } from '../deliverable/queries'
import { citations } from '../source/queries'

/** The stage of the plan in each year for which a source says it, with that source; the oldest first. */
export const listPublicStages = (planId: string) =>
  db.planStage.findMany({
    where: { planId },
    select: { year: true, stage: true, noteNl: true, noteEn: true, sources: citations },
    orderBy: { year: 'asc' },
  })

/**
 * Everything that sources say the plan produced or met, with how each is tied to flagships. Facts of public sources, so no reporting
 * year has to be public for them.
 */
export const listPublicTimeline = (planId: string) =>
  db.deliverable.findMany({
    where: { planId, withdrawnAt: null },
    select: {
      ...deliverableText,
      flagships: { select: { tie: true, flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
    },
    orderBy: { code: 'asc' },
  })
