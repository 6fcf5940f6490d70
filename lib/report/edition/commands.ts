import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inOneSnapshot } from '../../db'
import { RuleError } from '../../errors'
import type { Actor } from '../../user/rules'
import { emptyChapters } from '../readiness/rules'
import type { PublicationInput } from '../schema'
import { holdReport, isSecondClick, issueEdition, type PublishedEdition, refuseWhileInTheWay, refuseWhileUnlocked } from './issue/commands'
import { fingerprintOf } from './queries'
import { composeEdition } from './rules'

/**
 * Publishes the first report on a closed year: one snapshot, stored as canonical JSON with its hash, its totals as published totals, the
 * year public, and one event, in one transaction.
 * Throws ForbiddenError, and RuleError when the year or an earlier one is not closed, an earlier one is not public, the year
 * was published with something else in it or by somebody else, holds an unlocked action, changed since it was looked at, or has chapters
 * without a text that nobody said to want so.
 */
export const publishEdition = (actor: Actor, publication: PublicationInput, now = new Date()): Promise<PublishedEdition> =>
  inOneSnapshot((transaction) => publishWithin(transaction, actor, publication, now))

/** The same within a transaction of somebody else, who answers for its isolation: the example is loaded all at once, looked at by nobody. Throws the same. */
export async function publishWithin(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  publication: Omit<PublicationInput, 'fingerprint'> & Partial<Pick<PublicationInput, 'fingerprint'>>,
  now: Date,
): Promise<PublishedEdition> {
  const { year, fingerprint } = publication
  const { planId, facts, editions } = await holdReport(transaction, actor, 'publishEdition', publication)
  const asReviewed = fingerprint === undefined || fingerprint === fingerprintOf(facts)

  const [newest] = editions
  if (newest) {
    const { number, sha256 } = newest
    // anything else than what the first click published was not published
    if (number === 1 && asReviewed && isSecondClick(facts, newest, actor, null)) return { year, number, sha256 }
    throw new RuleError('report.alreadyPublished', { year: String(year), number: String(number) })
  }
  await refuseWhileUnlocked(transaction, planId, year)
  if (!asReviewed) throw new RuleError('report.changedSinceReview')
  await refuseWhileInTheWay(transaction, planId, year)
  // the example is loaded without anybody looking: nobody can say anything about it
  if (fingerprint !== undefined && publication.emptyChapters !== 'yes') {
    const count = emptyChapters(composeEdition(facts, { number: 1, publishedAt: now }).blocks).length
    if (count > 0) throw new RuleError('report.emptyChapters', { count: String(count) }, 'emptyChapters')
  }
  return issueEdition(transaction, actor, { planId, facts, number: 1, erratum: null, now })
}
