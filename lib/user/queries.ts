import 'server-only'
import { db } from '../db'
import { requireRight } from './right/rules'
import type { Actor } from './rules'

/** The account of whoever asks: who they are, their roles, and in how many browsers they are signed in (this one counts). @throws ForbiddenError for a visitor. */
export async function getOwnAccount(actor: Actor) {
  requireRight(actor, 'getOwnAccount')
  const open = { endedAt: null, expiresAt: { gt: new Date() } }
  const name = { orderBy: { startsOn: { sort: 'desc', nulls: 'last' } }, take: 1, select: { nameNl: true, nameEn: true } } as const
  return db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      name: true,
      locale: true,
      _count: { select: { sessions: { where: open } } },
      memberships: {
        orderBy: [{ plan: { shortTitleNl: 'asc' } }, { role: 'asc' }],
        select: {
          id: true,
          role: true,
          plan: { select: { slug: true, shortTitleNl: true, shortTitleEn: true } },
          organisation: { select: { names: name } },
        },
      },
    },
  })
}
