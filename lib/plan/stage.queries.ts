import 'server-only'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { deliverableText } from './deliverable.queries'
import { citations } from './plan.queries'

/** The stage of a year with its values as forms and events name them, or null. */
export async function readStage(database: Database, planId: string, year: number) {
  const found = await database.planStage.findUnique({
    where: { planId_year: { planId, year } },
    select: { id: true, version: true, stage: true, noteNl: true, noteEn: true, sources: citations },
  })
  if (!found) return null
  const { stage, noteNl, noteEn, ...row } = found
  return { ...row, values: { stage, noteNl, noteEn } }
}

/** The stage of a year for the form about it: null for anyone who may not revise the plan, and for a year without a stage. */
export async function getStageToRevise(actor: Actor, planId: string, year: number) {
  return may(actor, 'getStageToRevise', { planId }) ? readStage(db, planId, year) : null
}

/** The stages of a plan, year by year. Null for anyone who may not revise them. */
export async function listStagesToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listStagesToRevise', { planId })) return null
  const select = { year: true, stage: true, noteNl: true, noteEn: true } as const
  return db.planStage.findMany({ where: { planId }, select, orderBy: { year: 'desc' } })
}

/** The stage of the plan in each year for which a source says it, with that source; the oldest first. */
export const listPublicStages = (planId: string) =>
  db.planStage.findMany({
    where: { planId },
    select: { year: true, stage: true, noteNl: true, noteEn: true, sources: citations },
    orderBy: { year: 'asc' },
  })

/**
 * Everything that sources say the plan produced or met, with how each is linked to flagships. Facts of public sources, so no reporting
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
