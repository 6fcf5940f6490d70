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

/** Somebody at the command line of the server: who is there already holds the database. */
export const commandLine = { id: null, administrator: true, sample: false } as const

/** Who manages people: an administrator in the browser, or the command line. */
export type Operator = Actor | typeof commandLine

/** People and their rights are the administrators' work, installation-wide. */
export const canManagePeople = (operator: Operator): boolean => operator.administrator

/** Everybody may end their own sessions; administrators those of anybody. */
export const canSignOutEverywhere = (operator: Operator, userId: string): boolean => operator.id === userId || canManagePeople(operator)
