import 'server-only'
import type { Database } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import type { YearInput } from './year.schema'

type LockedYear = {
  planId: string
  openedAt: Date
  closedAt: Date | null
  publicSince: Date | null
}

type SteeredPlan = { id: string; firstYear: number; publishedAt: Date | null; endedOn: Date | null }

/** What shows something of a year to everybody: not before everybody may read the plan. */
const shows: readonly Verb[] = ['showProvisionalFigures', 'publishEdition', 'publishCorrection']

/**
 * The plan of a command about its years or their reports.
 * @throws ForbiddenError for anyone who may not; a plan that does not exist looks the same.
 */
export async function planToSteer(database: Database, actor: Actor, verb: Verb, slug: string): Promise<SteeredPlan> {
  const plan = await database.plan.findUnique({ where: { slug }, select: { id: true, firstYear: true, publishedAt: true, endedOn: true } })
  if (!plan || !may(actor, verb, { planId: plan.id })) throw new ForbiddenError(verb)
  return plan
}

/**
 * Makes whoever changes what counts in more than one year wait for each other until the transaction ends: those who open, close or show
 * a year, and those who close an action. What is read after this call is what the former one left. Hold the year first, then this: in
 * one order nobody waits in a circle.
 */
export async function holdPlan(transaction: Database, planId: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM plans WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
}

/**
 * A year that was opened, kept from everybody else until the transaction ends: anyone who is saving an entry is waited for.
 * @throws ForbiddenError for anyone who may not; RuleError when the year was not opened, and when everybody would see it of a plan in
 * preparation.
 */
export async function lockYear(transaction: Database, actor: Actor, verb: Verb, { plan, year }: YearInput): Promise<LockedYear> {
  const { id, publishedAt } = await planToSteer(transaction, actor, verb, plan)
  if (publishedAt === null && shows.includes(verb)) throw new RuleError('plan.inPreparation')
  const [locked] = await transaction.$queryRaw<LockedYear[]>`
    SELECT plan_id::text AS "planId", opened_at AS "openedAt", closed_at AS "closedAt", public_since AS "publicSince"
    FROM reporting_years WHERE plan_id = ${id}::uuid AND year = ${year}::int FOR UPDATE`
  if (!locked) throw new RuleError('year.notOpened', { year: String(year) })
  return locked
}
