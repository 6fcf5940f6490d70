import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../../db'
import { requireRight } from '../right/rules'
import type { Actor } from '../rules'

export type AccountNotice = {
  /** Of the event, to say how far somebody has read. */
  id: string
  what: 'resetSecondFactor' | 'resetPassword'
  at: Date
  /** Null for the command line of the server. */
  by: string | null
  /** Whose account it is; null for one's own. */
  about: { id: string; name: string } | null
}

const kinds: Prisma.EventWhereInput[] = [
  { kind: 'resetSecondFactor' },
  // a first link, for who has no password yet, resets nothing
  { kind: 'createSetPasswordLink', after: { path: ['reset'], equals: true } },
]

/**
 * What somebody else did to a second factor or a password and whoever asks has not dismissed: to their own account, and for an administrator
 * to any account since they became one. Read from the events, newest first, at most 20.
 */
export async function listNotices(actor: Actor): Promise<AccountNotice[]> {
  requireRight(actor, 'listNotices')
  const { noticesSeenTo, administratorSince } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { noticesSeenTo: true, administratorSince: true },
  })
  const events = await db.event.findMany({
    where: {
      objectType: 'User',
      id: { gt: noticesSeenTo },
      // of people of the installation, or of the plan that one's own account is of
      planId: actor.planId,
      AND: [
        { OR: kinds },
        { OR: [{ objectId: actor.id }, ...(administratorSince ? [{ at: { gte: administratorSince } }] : [])] },
        { OR: [{ actorId: null }, { actorId: { not: actor.id } }] },
      ],
    },
    select: { id: true, kind: true, at: true, actorId: true, objectId: true },
    orderBy: { id: 'desc' },
    take: 20,
  })
  if (events.length === 0) return []
  const ids = events.flatMap(({ actorId, objectId }) => [actorId, objectId].filter((id) => id !== null))
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map(({ id, kind, at, actorId, objectId }) => ({
    id: String(id),
    what: kind === 'resetSecondFactor' ? 'resetSecondFactor' : 'resetPassword',
    at,
    by: actorId && (names.get(actorId) ?? ''),
    about: objectId === actor.id ? null : { id: objectId, name: names.get(objectId) ?? '' },
  }))
}
