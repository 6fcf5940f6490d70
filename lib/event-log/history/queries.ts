import 'server-only'
import { db } from '../../db'
import type { EventObject } from '../../event/rules'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import { eventSelect, type NamedEvent, withNames } from '../queries'

/** Events that the history of one thing shows; the log has them all. */
const mostEvents = 50

/** What happened to one thing of a plan, newest first. Null for anyone who may not read the log of the plan. */
export async function listHistory(actor: Actor, planId: string, objectType: EventObject, objectId: string): Promise<NamedEvent[] | null> {
  if (!may(actor, 'listHistory', { planId })) return null
  const where = { planId, objectType, objectId }
  return withNames(db, await db.event.findMany({ where, select: eventSelect, orderBy: { id: 'desc' }, take: mostEvents }))
}
