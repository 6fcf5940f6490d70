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

/** Somebody at the command line of the server: who is there already holds the database. */
export const commandLine = { id: null, planId: null } as const

/** Who manages people: an administrator in the browser, or the command line. */
export type Operator = Actor | typeof commandLine
