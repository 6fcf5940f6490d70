import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type DeliverableValues, dateOf, type PublicDeliverable } from './deliverable.rules'
import { citations } from './plan.queries'
import { validityOf } from './plan-revision.rules'

/** What sources say about a deliverable, with those sources. */
export const deliverableText = {
  code: true,
  kind: true,
  year: true,
  datedOn: true,
  titleNl: true,
  titleEn: true,
  descriptionNl: true,
  descriptionEn: true,
  confidence: true,
  reportsOnYear: true,
  sources: citations,
} as const satisfies Prisma.DeliverableSelect

/** Reports on a reporting year that somebody else published, the oldest year first. */
export const listPublicReportsElsewhere = (planId: string): Promise<PublicDeliverable[]> =>
  db.deliverable.findMany({
    where: { planId, withdrawnAt: null, reportsOnYear: { not: null } },
    select: deliverableText,
    orderBy: [{ reportsOnYear: 'asc' }, { code: 'asc' }],
  })

/**
 * What a flagship produced, oldest first and undated last, with its sources and with how it is linked to the flagship: explicitly by
 * a source, or by our reading of it. Deliverables are facts of public sources, so no reporting year has to be public for them.
 */
export async function listPublicDeliverables(flagshipId: string) {
  const ties = await db.deliverableFlagship.findMany({
    where: { flagshipId, deliverable: { withdrawnAt: null } },
    select: {
      tie: true,
      deliverable: { select: deliverableText },
    },
    orderBy: [
      { deliverable: { year: { sort: 'asc', nulls: 'last' } } },
      { deliverable: { datedOn: 'asc' } },
      { deliverable: { code: 'asc' } },
    ],
  })
  return ties.map(({ tie, deliverable }) => ({ ...deliverable, tie }))
}

/** A deliverable with its values as forms and events name them, or null. */
export async function readDeliverable(database: Database, planId: string, code: string) {
  const found = await database.deliverable.findUnique({
    where: { planId_code: { planId, code } },
    include: {
      flagships: { include: { flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
      targetGroups: { include: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
      sources: citations,
    },
  })
  if (!found) return null
  const { id, version, withdrawnAt, sources, kind, titleNl, titleEn, descriptionNl, descriptionEn } = found
  const values: DeliverableValues = {
    ...{ kind, date: dateOf(found), titleNl, titleEn, descriptionNl, descriptionEn, validity: validityOf(found) },
    flagships: found.flagships.map(({ flagship, tie, note }) => ({ flagship: flagship.code, flagshipTie: tie, flagshipNote: note })),
    targetGroups: found.targetGroups.map(({ targetGroup, tie }) => ({ targetGroup: targetGroup.code, targetGroupTie: tie })),
  }
  return { id, code, version, withdrawnAt, sources, values }
}

/** A deliverable for the form about it. Null for anyone who may not revise the plan, and for a code that none has. */
export async function getDeliverableToRevise(actor: Actor, planId: string, code: string) {
  return may(actor, 'getDeliverableToRevise', { planId }) ? readDeliverable(db, planId, code) : null
}

/** What a deliverable can be linked to. Null for anyone who may not revise the plan. */
export async function getDeliverableChoices(actor: Actor, planId: string) {
  if (!may(actor, 'getDeliverableChoices', { planId })) return null
  const query = { where: { planId }, orderBy: { position: 'asc' } } as const
  const titles = { code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true } as const
  const [flagships, targetGroups] = await Promise.all([
    db.flagship.findMany({ ...query, select: titles }),
    db.targetGroup.findMany({ ...query, select: { code: true, nameNl: true, nameEn: true } }),
  ])
  return { flagships, targetGroups }
}

/** The deliverables of a plan, newest first and undated last, those that are withdrawn among them. Null for anyone who may not revise them. */
export async function listDeliverablesToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listDeliverablesToRevise', { planId })) return null
  return db.deliverable.findMany({
    where: { planId },
    select: {
      ...{ code: true, kind: true, year: true, datedOn: true, titleNl: true, titleEn: true, withdrawnAt: true },
      flagships: { select: { flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
    },
    orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { datedOn: { sort: 'desc', nulls: 'last' } }, { code: 'asc' }],
  })
}
