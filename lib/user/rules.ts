import type { MembershipRole } from '@/prisma/generated/enums'

export type ActorMembership = { planId: string; role: MembershipRole; organisationId: string | null }

/** Who is asking, as the database has them at this request. The first argument of every command and of every query of non-public data. */
export type Actor = {
  id: string
  name: string
  locale: string
  /** Installation-wide: people, plans, import, sample, withdrawal. */
  administrator: boolean
  /** A demo account: everything it writes is marked as sample (rule 7). */
  sample: boolean
  memberships: ActorMembership[]
}

/** The organisations for which the actor contributes to the plan. */
export const contributesFor = (actor: Actor, planId: string): string[] =>
  actor.memberships.flatMap((m) => (m.planId === planId && m.role === 'CONTRIBUTOR' && m.organisationId ? [m.organisationId] : []))

/** Somebody at the command line of the server: who is there already holds the database. */
export const commandLine = { id: null, sample: false } as const

/** Who manages people: an administrator in the browser, or the command line. */
export type Operator = Actor | typeof commandLine
