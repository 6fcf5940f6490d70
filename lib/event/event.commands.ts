import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../db'
import type { EventKind, EventObject } from './event.rules'

/** What an event says. `before` and `after` hold only what changed, as plain JSON. */
export type EventInput = {
  planId?: string | null
  /** Null when the command line or the system did it. */
  actorId: string | null
  /** The command's verb: logStatus, openYear … */
  kind: EventKind
  objectType: EventObject
  objectId: string
  actionId?: string | null
  year?: number | null
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  reason?: string | null
  /** The same for every event of one decision about several things. */
  batchId?: string | null
}

/**
 * Records who changed what, when, from what, to what and why (rule 15).
 * Takes the transaction of the change itself: an event without its change, or a change without its event, cannot exist.
 */
export async function recordEvent(transaction: Database, event: EventInput): Promise<void> {
  await transaction.event.create({ data: event, select: { id: true } })
}

/** The same for one decision about several things: an event for each, in one statement. */
export async function recordEvents(transaction: Database, events: EventInput[]): Promise<void> {
  if (events.length > 0) await transaction.event.createMany({ data: events })
}
