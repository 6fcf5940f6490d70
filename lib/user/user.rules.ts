import type { MembershipRole } from '@/prisma/generated/enums'

export type ActorMembership = { planId: string; role: MembershipRole; organisationId: string | null }

/** Who is asking, as the database has them at this request. The first argument of every command and of every query of non-public data. */
export type Actor = {
  id: string
  name: string
  locale: string
  /** Installation-wide: people, plans, import, withdrawal. Of one plan alone when the account is. */
  administrator: boolean
  /** Null for a person of the installation. A demo account is of this example alone, and has nothing to say anywhere else (rule 7). */
  planId: string | null
  memberships: ActorMembership[]
}

/** The organisations for which the actor contributes to the plan. */
export const contributesFor = (actor: Actor, planId: string): string[] =>
  actor.memberships.flatMap((m) => (m.planId === planId && m.role === 'CONTRIBUTOR' && m.organisationId ? [m.organisationId] : []))

/** Somebody at the command line of the server: anyone there already has the database. */
export const commandLine = { id: null, planId: null } as const

/**
 * An address that is nobody's (RFC 2606). Whoever administers an example alone gives no other to its accounts: the answer would tell who has a
 * real one, and an address that is taken in the example could not be that of a real person any more.
 */
export const isNobodysAddress = (email: string): boolean => /[@.](?:example(?:\.(?:com|net|org))?|invalid|test)$/i.test(email)

/** Who manages people: an administrator in the browser, or the command line. */
export type Operator = Actor | typeof commandLine

/**
 * The password of the demo accounts where only this computer can reach the installation. Everywhere else it opens nothing,
 * and each demo account gets a random password that is printed once.
 */
export const demoPassword = 'koers-demo-2025'

/** What takes the place of the name of somebody who left: in both languages, because entries and events print it as it stands. */
export const nameOfWhoLeft = 'Voormalige medewerker / Former staff member'

/** What takes the place of their address: unique, and no address. A check constraint expects the same. */
export const addressOfWhoLeft = (id: string): string => `left-${id}`

type Account = {
  passwordHash: string | null
  disabledAt: Date | null
  leftAt: Date | null
  links: { expiresAt: Date }[]
  identities: unknown[]
}

/**
 * The state of an account: in use, with a password or through an identity provider; waiting for either, with a link that works or without
 * one; with a password that opens nothing here; disabled; closed by its owner.
 */
export type AccountState = 'active' | 'invited' | 'linkEnded' | 'passwordOnly' | 'disabled' | 'left'

/** @param links those that were not used. @param passwords whether anybody signs in with one here. */
export function accountState(
  { passwordHash, disabledAt, leftAt, links, identities }: Account,
  now: Date,
  passwords: boolean,
): AccountState {
  if (leftAt) return 'left'
  if (disabledAt) return 'disabled'
  if (identities.length > 0 || (passwordHash !== null && passwords)) return 'active'
  if (links.some(({ expiresAt }) => expiresAt > now)) return 'invited'
  return passwordHash === null ? 'linkEnded' : 'passwordOnly'
}
