import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { canonicalJson } from '../../canonical-json'
import { db, snapshot } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import type { Actor } from '../../user/rules'
import { lockYear } from '../../year/queries'
import { yearInTheWay } from '../../year/rules'
import type { PublicationInput } from '../schema'
import { totalsOf } from './counts/rules'
import { readFacts } from './facts/queries'
import { fingerprintOf, sha256 } from './queries'
import { composeEdition } from './rules'
import { editionContent } from './schema'

export type PublishedEdition = { year: number; number: number; sha256: string }

/**
 * Publishes the report of a closed year: one snapshot, stored as canonical JSON with its hash, its totals as published totals, the
 * year public, and one event, in one transaction.
 * Throws ForbiddenError, and RuleError when the year or an earlier one is not closed, an earlier one is not public, is a real one and the actor a demo account,
 * was published with something else in it or by somebody else, holds an unlocked action, or changed since it was looked at.
 */
export function publishEdition(actor: Actor, publication: PublicationInput, now = new Date()): Promise<PublishedEdition> {
  return tryingAgain(() =>
    db.$transaction((transaction) => publishWithin(transaction, actor, publication, now), {
      ...snapshot,
      timeout: 30_000,
      maxWait: 10_000,
    }),
  )
}

/** The same within a transaction of somebody else, who answers for its isolation: the sample is loaded all at once, looked at by nobody. */
export async function publishWithin(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  publication: Omit<PublicationInput, 'fingerprint'> & Partial<Pick<PublicationInput, 'fingerprint'>>,
  now: Date,
): Promise<PublishedEdition> {
  const { year, fingerprint } = publication
  // Two publications wait for each other. LOCK takes no snapshot, so the one that waited still reads what the first one wrote.
  await transaction.$executeRaw`LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE`
  const { planId } = await lockYear(transaction, actor, 'publishEdition', publication)
  const facts = await readFacts(transaction, planId, year)
  if (!facts || facts.closedOn === null) throw new RuleError('report.yearNotClosed', { year: String(year) })
  const asReviewed = fingerprint === undefined || fingerprint === fingerprintOf(facts)

  const earlier = await newestEdition(transaction, planId, year)
  if (earlier) {
    const { number, publishedAt } = earlier
    const again = canonicalJson(composeEdition(facts, { number, publishedAt, sample: actor.sample }))
    // the second click of the same person finds what the first one published; anything else than that was not published
    if (earlier.publishedById === actor.id && !earlier.withdrawal && asReviewed && sha256(again) === earlier.sha256)
      return { year, number, sha256: earlier.sha256 }
    throw new RuleError('report.alreadyPublished', { year: String(year), number: String(number) })
  }
  await refuseWhileUnlocked(transaction, planId, year)
  if (!asReviewed) throw new RuleError('report.changedSinceReview')
  await refuseWhileInTheWay(transaction, planId, year)

  const number = 1
  const content = editionContent.parse(composeEdition(facts, { number, publishedAt: now, sample: actor.sample }))
  const text = canonicalJson(content)
  const hash = sha256(text)
  const { sample } = content
  await transaction.annualReport.createMany({ data: { planId, year, version: 0, sample }, skipDuplicates: true })
  const edition = await transaction.edition.create({
    data: {
      planId,
      year,
      number,
      schemaVersion: content.schemaVersion,
      content: text,
      sha256: hash,
      publishedAt: now,
      publishedById: actor.id,
      sample,
    },
    select: { id: true },
  })
  await transaction.publishedTotal.create({
    data: { planId, year, code: `edition-${year}-${number}`, editionId: edition.id, sample, ...totalsOf(content.blocks) },
  })
  const madePublic = await transaction.reportingYear.updateMany({
    where: { planId, year, publicSince: null },
    data: { publicSince: now, version: { increment: 1 } },
  })
  await recordEvent(transaction, {
    planId,
    actorId: actor.id,
    kind: 'publishEdition',
    objectType: 'Edition',
    objectId: edition.id,
    year,
    after: { number, sha256: hash, ...(madePublic.count > 0 && { publicSince: now.toISOString() }) },
    sample,
  })
  return { year, number, sha256: hash }
}

const newestEdition = (transaction: Prisma.TransactionClient, planId: string, year: number) =>
  transaction.edition.findFirst({
    where: { planId, year },
    select: { number: true, sha256: true, publishedAt: true, publishedById: true, withdrawal: { select: { editionId: true } } },
    orderBy: { number: 'desc' },
  })

/** What is being corrected may still change: an edition that never does waits for it. */
async function refuseWhileUnlocked(transaction: Prisma.TransactionClient, planId: string, year: number) {
  const found = await transaction.unlock.findFirst({
    where: { planId, year, lockedAt: null },
    select: { scope: { select: { action: { select: { number: true } } } } },
    orderBy: { scope: { action: { position: 'asc' } } },
  })
  if (found) throw new RuleError('report.unlocked', { year: String(year), number: found.scope.action.number })
}

async function refuseWhileInTheWay(transaction: Prisma.TransactionClient, planId: string, year: number) {
  const years = await transaction.reportingYear.findMany({ where: { planId }, select: { year: true, closedAt: true, publicSince: true } })
  const found = yearInTheWay(years, year)
  if (!found) return
  const key = found.because === 'open' ? 'report.earlierOpen' : 'report.earlierNotPublic'
  throw new RuleError(key, { year: String(year), earlier: String(found.year) })
}

/** A snapshot that meets a change made meanwhile is begun again; PostgreSQL says so with a serialisation failure. */
async function tryingAgain<T>(attempt: () => Promise<T>, left = 3): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (left === 0 || !(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2034') throw error
    return tryingAgain(attempt, left - 1)
  }
}
