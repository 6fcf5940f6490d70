import 'server-only'
import { type Database, db } from '../../db'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import { citations } from '../source/queries'

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

/** The stage of a year for the form about it: null for who may not revise the plan, and for a year without a stage. */
export async function getStageToRevise(actor: Actor, planId: string, year: number) {
  return may(actor, 'getStageToRevise', { planId }) ? readStage(db, planId, year) : null
}

/** The stages of a plan, year by year. Null for who may not revise them. */
export async function listStagesToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listStagesToRevise', { planId })) return null
  const select = { year: true, stage: true, noteNl: true, noteEn: true } as const
  return db.planStage.findMany({ where: { planId }, select, orderBy: { year: 'desc' } })
}
