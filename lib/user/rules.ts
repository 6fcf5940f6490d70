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

/** Coordinators do everything in their own plan. */
export const isCoordinator = (actor: Actor, planId: string): boolean =>
  actor.memberships.some((m) => m.planId === planId && m.role === 'COORDINATOR')

/** The organisations for which the actor contributes to the plan. */
export const contributesFor = (actor: Actor, planId: string): string[] =>
  actor.memberships.flatMap((m) => (m.planId === planId && m.role === 'CONTRIBUTOR' && m.organisationId ? [m.organisationId] : []))

/** Anybody with a role in the plan, and administrators, may enter its staff pages. */
export const canEnterManage = (actor: Actor, planId: string): boolean =>
  actor.administrator || actor.memberships.some((m) => m.planId === planId)

/** Unpublished years as a whole, drafts, readiness: coordinators and administrators only. */
export const canReadDrafts = (actor: Actor, planId: string): boolean => actor.administrator || isCoordinator(actor, planId)
