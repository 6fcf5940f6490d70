import 'server-only'
import { db } from '../db'
import { sessionIdleMinutes } from '../installation'
import { requireRight } from './right/rules'
import type { Actor } from './rules'
import { openSessions } from './session/rules'

/** The account of whoever asks: who they are, their roles, and the browsers in which they are signed in, newest first (this one counts). */
export async function getOwnAccount(actor: Actor) {
  requireRight(actor, 'getOwnAccount')
  const { passwordHash, identities, secondFactor, recoveryCodes, passkeys, ...account } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      name: true,
      locale: true,
      version: true,
      passwordHash: true,
      secondFactor: { select: { enrolledAt: true } },
      passkeys: { select: { id: true, name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: 'asc' } },
      recoveryCodes: { where: { usedAt: null }, select: { codeHash: true } },
      identities: { select: { organisationCode: true }, orderBy: { lastUsedAt: 'desc' }, take: 1 },
      sessions: {
        where: openSessions(new Date(), sessionIdleMinutes()),
        select: { id: true, startedAt: true, lastUsedAt: true, userAgent: true },
        orderBy: { startedAt: 'desc' },
      },
      memberships: {
        orderBy: [{ plan: { shortTitleNl: 'asc' } }, { role: 'asc' }],
        select: {
          id: true,
          role: true,
          plan: { select: { slug: true, shortTitleNl: true, shortTitleEn: true } },
          organisation: {
            select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
          },
        },
      },
    },
  })
  return {
    ...account,
    secondFactor:
      secondFactor || passkeys.length > 0
        ? { enrolledAt: secondFactor?.enrolledAt ?? null, passkeys, recoveryCodesLeft: recoveryCodes.length }
        : null,
    hasPassword: passwordHash !== null,
    organisationCode: identities[0]?.organisationCode ?? null,
  }
}
