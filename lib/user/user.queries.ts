import 'server-only'
import { db } from '../db'
import { passwordMatches } from '../security/password-hash'
import { passwordsAllowed, sessionIdleMinutes } from '../settings/installation'
import { may, requireRight } from './right.rules'
import { openSessions } from './session.rules'
import { type Actor, demoPassword, type Operator } from './user.rules'

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

/** What the codes of the identity provider mean, per plan. Null for anyone who does not manage people. */
export async function listClaimMeanings(operator: Operator) {
  if (!may(operator, 'listClaimMeanings')) return null
  return db.claimMeaning.findMany({
    select: { claim: true, value: true, role: true, plan: { select: { slug: true } }, organisation: { select: { slug: true } } },
    orderBy: [{ plan: { slug: 'asc' } }, { claim: 'asc' }, { value: 'asc' }],
  })
}

// A hash is checked once: showing the sign-in page must not cost what signing in costs.
const checked = new Map<string, boolean>()

async function hasDemoPassword(hash: string): Promise<boolean> {
  const known = checked.get(hash) ?? (await passwordMatches(hash, demoPassword))
  checked.set(hash, known)
  return known
}

/**
 * The demo accounts that open with the fixed password, administrators first.
 * @param loopback whether only this computer can reach the installation: nobody else is told of them.
 */
export async function listDemoAccounts(loopback: boolean) {
  if (!loopback || !passwordsAllowed()) return []
  const accounts = await db.user.findMany({
    where: { plan: { sample: true }, disabledAt: null, passwordHash: { not: null } },
    orderBy: [{ administratorSince: { sort: 'asc', nulls: 'last' } }, { email: 'asc' }],
    take: 20,
    select: { email: true, name: true, administratorSince: true, passwordHash: true, memberships: { select: { role: true } } },
  })
  const open = await Promise.all(accounts.map(({ passwordHash }) => hasDemoPassword(passwordHash ?? '')))
  return accounts
    .filter((_, index) => open[index])
    .map(({ email, name, administratorSince, memberships }) => ({
      email,
      name,
      administrator: administratorSince !== null,
      roles: [...new Set(memberships.map(({ role }) => role))],
    }))
}
