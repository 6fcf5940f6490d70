import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../db'
import { ForbiddenError, RuleError } from '../errors'
import { type EventInput, recordEvent } from '../event/event.commands'
import { may, type Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { freeSlug, type RevisedFields, slugOf, type Values } from './plan-revision.rules'
import type { Justification } from './plan-revision.schema'

export type RevisedPlan = { id: string; firstYear: number }

/**
 * The plan whose data are about to be revised. Whoever revises the same plan waits until the transaction ends, so that what is unique
 * in it (numbers, slugs, periods) is compared with what the former one left.
 * @throws ForbiddenError for anyone who may not; a plan that does not exist looks the same.
 */
export async function planToRevise(transaction: Database, actor: Actor, verb: Verb, slug: string): Promise<RevisedPlan> {
  const [plan] = await transaction.$queryRaw<RevisedPlan[]>`
    SELECT id::text, first_year AS "firstYear" FROM plans WHERE slug = ${slug} FOR NO KEY UPDATE`
  if (!plan || !may(actor, verb, { planId: plan.id })) throw new ForbiddenError(verb)
  return plan
}

/** A source as an event keeps it, whatever becomes of the source. */
export type SaidSource = { code: string; title: string; url: string | null }

/**
 * The source that a revision rests on: one that the plan knows, or one that is added now. Null when none is given.
 * @throws RuleError `revision.unknownSource`.
 */
export async function citeSource(
  transaction: Database,
  planId: string,
  input: Justification,
): Promise<(SaidSource & { id: string }) | null> {
  const select = { id: true, code: true, title: true, url: true } as const
  if (input.source !== null) {
    const known = await transaction.source.findUnique({ where: { planId_code: { planId, code: input.source } }, select })
    if (!known) throw new RuleError('revision.unknownSource', {}, 'source')
    return known
  }
  if (input.sourceTitle === null) return null
  const taken = await transaction.source.findMany({ where: { planId }, select: { code: true } })
  return transaction.source.create({
    data: {
      planId,
      code: freeSlug(
        slugOf(input.sourceTitle, 'source'),
        taken.map(({ code }) => code),
      ),
      title: input.sourceTitle,
      publisher: input.sourcePublisher,
      url: input.sourceUrl,
      datedOn: input.sourceDate,
    },
    select,
  })
}

type Revised = Pick<EventInput, 'kind' | 'objectType' | 'objectId' | 'planId' | 'actionId' | 'year'>

/** Records what a revision changed, why, and what it rests on. @throws RuleError when it changed nothing and cites nothing. */
export async function recordRevision(
  transaction: Database,
  actor: Actor,
  about: Revised,
  { change, reason, source }: { change: RevisedFields | null; reason: string | null; source: SaidSource | null },
): Promise<void> {
  if (!change && !source) throw new RuleError('revision.nothingChanged')
  const said = source && { source: { code: source.code, title: source.title, url: source.url } }
  const before = change && Object.values(change.before).some(isSaid) ? json(change.before) : undefined
  await recordEvent(transaction, { ...about, actorId: actor.id, before, after: json({ ...change?.after, ...said }), reason })
}

/** Something new has no state before. */
const isSaid = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

const json = (values: Values): Prisma.InputJsonObject => JSON.parse(JSON.stringify(values))
