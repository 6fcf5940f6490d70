import 'server-only'
import { dayOfColumn } from '../dates'
import { type Database, db } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { may, reachOf, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'

/** A plan that somebody is about to set up, publish or end. */
export type HeldPlan = {
  id: string
  version: number
  firstYear: number
  publishedAt: Date | null
  endedOn: Date | null
  archivedAt: Date | null
  /** The example is removed when nobody needs it any more; it does not end. */
  sample: boolean
}

/**
 * A plan that is about to be changed; whoever changes the same plan waits until the transaction ends. Of an archived one nothing changes
 * until it is taken back.
 * @throws ForbiddenError for anyone who may not; a plan that does not exist looks the same. RuleError when it is archived.
 */
export async function holdPlanToSetUp(transaction: Database, actor: Actor, verb: Verb, slug: string): Promise<HeldPlan> {
  const [plan] = await transaction.$queryRaw<HeldPlan[]>`
    SELECT id::text, version, first_year AS "firstYear", published_at AS "publishedAt", ended_on AS "endedOn", archived_at AS "archivedAt", sample
    FROM plans WHERE slug = ${slug} FOR NO KEY UPDATE`
  if (!plan || !may(actor, verb, { planId: plan.id })) throw new ForbiddenError(verb)
  if (plan.archivedAt !== null && verb !== 'takeFromArchive') throw new RuleError('plan.archived')
  return plan
}

const values = {
  ...{ slug: true, titleNl: true, titleEn: true, shortTitleNl: true, shortTitleEn: true, publisherNl: true, publisherEn: true },
  ...{ startYear: true, focusUntilYear: true, horizonYear: true, firstYear: true, hasMatrix: true },
} as const

/** What is in the form about a plan, as events name it. */
export async function readPlanValues(database: Database, planId: string) {
  const { hasMatrix, ...rest } = await database.plan.findUniqueOrThrow({ where: { id: planId }, select: values })
  return { ...rest, matrix: hasMatrix ? ('WITH' as const) : ('WITHOUT' as const) }
}

export type PlanValues = Awaited<ReturnType<typeof readPlanValues>>

/** A plan for the page on which it is set up: what it says, how far it is, and how much of it is there. Null for anyone who may not. */
export async function getPlanToSetUp(actor: Actor, planId: string) {
  if (!may(actor, 'getPlanToSetUp', { planId })) return null
  const { _count, words, version, endedOn, ...state } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      ...{ version: true, publishedAt: true, endedOn: true, archivedAt: true, sample: true },
      words: { select: { _count: { select: { levels: true, states: true } } } },
      _count: {
        select: {
          ...{ goals: true, flagships: true, targetGroups: true, themes: true, actions: true, organisations: true, reportingYears: true },
          memberships: { where: { role: 'COORDINATOR' } },
        },
      },
    },
  })
  const ownWords = (words?._count.levels ?? 0) + (words?._count.states ?? 0)
  const counts = { ..._count, words: ownWords }
  return { version, ...state, endedOn: endedOn && dayOfColumn(endedOn), values: await readPlanValues(db, planId), counts }
}

/** The plans that somebody works in; for an administrator all that they administer, which of a demo account is the example alone. By their Dutch short titles. Null for a visitor. */
export async function listKeptPlans(actor: Actor) {
  if (!may(actor, 'listKeptPlans')) return null
  const ids = actor.memberships.map(({ planId }) => planId)
  const { planId: only } = reachOf(actor)
  return db.plan.findMany({
    where: actor.administrator ? { id: only } : { id: { in: ids } },
    select: { id: true, ...values, publishedAt: true, endedOn: true, archivedAt: true, sample: true },
    orderBy: [{ shortTitleNl: 'asc' }, { slug: 'asc' }],
  })
}
