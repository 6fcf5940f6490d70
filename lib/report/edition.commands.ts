import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db, inOneSnapshot } from '../db'
import { makeDocuments } from '../document/document-maker.queries'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { publicUrl } from '../settings/installation'
import type { Actor } from '../user/user.rules'
import { inTurnForDocuments } from '../web/document-turn'
import { lockYear } from '../year/year.queries'
import { fingerprintOf, readCurrentEdition } from './edition.queries'
import { composeEdition } from './edition.rules'
import { readEdition } from './edition.schema'
import { saysTheSame } from './edition-difference.rules'
import {
  composed,
  holdReport,
  isSecondClick,
  issueEdition,
  type NewEdition,
  type PublishedEdition,
  refuseWhileInTheWay,
  refuseWhileUnlocked,
} from './edition-issue.commands'
import { emptyChapters } from './readiness.rules'
import type { CorrectionInput, PublicationInput, WithdrawalInput } from './report.schema'

/**
 * Publishes the first report on a closed year: one snapshot, stored as canonical JSON with its hash, its documents, its totals as published
 * totals, the year public, and one event, in one transaction.
 * Throws ForbiddenError, and RuleError when the year or an earlier one is not closed, an earlier one is not public, the year
 * was published with something else in it or by somebody else, holds an unlocked action, changed since it was looked at, or has chapters
 * without a text that nobody said to want so.
 */
export const publishEdition = (actor: Actor, publication: PublicationInput, now = new Date()): Promise<PublishedEdition> =>
  publishWithDocuments(actor, (transaction) => firstEdition(transaction, actor, publication, now))

/**
 * The same without documents, within a transaction of somebody else, who answers for its isolation: the example is loaded all at once, looked at by
 * nobody. Throws the same.
 */
export async function publishWithin(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  publication: Omit<PublicationInput, 'fingerprint'>,
  now: Date,
): Promise<PublishedEdition> {
  const found = await firstEdition(transaction, actor, publication, now)
  return 'facts' in found ? issueEdition(transaction, actor, found, null) : found
}

/**
 * Makes the documents before anything is locked, and publishes when everything still is as it was then. One publication at a time in a process, so that a
 * second click finds what the first one published, and makes nothing.
 */
function publishWithDocuments(
  actor: Actor,
  found: (transaction: Prisma.TransactionClient) => Promise<NewEdition | PublishedEdition>,
): Promise<PublishedEdition> {
  return inTurnForDocuments(async () => {
    const first = await inOneSnapshot(found)
    if (!('facts' in first)) return first
    const { content, sha256 } = composed(first)
    const documents = { of: sha256, made: await makeDocuments(content, { sha256, origin: publicUrl() }) }
    return inOneSnapshot(async (transaction) => {
      const now = await found(transaction)
      return 'facts' in now ? issueEdition(transaction, actor, now, documents) : now
    })
  })
}

/** The first edition as it would be published, or what a first click published already. */
async function firstEdition(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  publication: Omit<PublicationInput, 'fingerprint'> & Partial<Pick<PublicationInput, 'fingerprint'>>,
  now: Date,
): Promise<NewEdition | PublishedEdition> {
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
  return { planId, facts, number: 1, erratum: null, now }
}

/**
 * Takes an edition offline for good, with a reason that everybody reads: its address shows that it was there, and its hash (rule 13).
 * The edition itself is not touched; the withdrawal is a row beside it, and one event.
 * Throws ForbiddenError, and RuleError when there is no such edition, or it was withdrawn already.
 */
export function withdrawEdition(actor: Actor, input: WithdrawalInput, now = new Date()): Promise<void> {
  const { year, number, reasonNl, reasonEn } = input
  return db.$transaction(async (transaction) => {
    const { planId } = await lockYear(transaction, actor, 'withdrawEdition', input)
    const edition = await transaction.edition.findUnique({
      where: { planId_year_number: { planId, year, number } },
      select: { id: true, sha256: true, withdrawal: { select: { editionId: true } } },
    })
    const values = { year: String(year), number: String(number) }
    if (!edition) throw new RuleError('report.unknownEdition', values)
    if (edition.withdrawal) throw new RuleError('report.alreadyWithdrawn', values)
    const { id, sha256 } = edition
    await transaction.withdrawal.create({
      data: { editionId: id, reasonNl, reasonEn, withdrawnAt: now, withdrawnById: actor.id },
      select: { editionId: true },
    })
    await recordEvent(transaction, {
      ...{ planId, actorId: actor.id, kind: 'withdrawEdition', objectType: 'Edition', objectId: id, year },
      before: { withdrawn: false },
      after: { withdrawn: true, number, sha256, reasonNl, reasonEn },
      reason: reasonNl,
    })
  })
}

/**
 * Publishes the next edition of a report, with an erratum in both languages; the ones before it stay what they are (rule 13). Its totals
 * take the place of theirs.
 * Throws ForbiddenError, and RuleError when there is no edition yet, the report says the same as the edition that stands, an action is
 * unlocked, an earlier year is in the way, or something changed since it was looked at.
 */
export function publishCorrection(actor: Actor, correction: CorrectionInput, now = new Date()): Promise<PublishedEdition> {
  const { year, after, fingerprint } = correction
  const erratum = { nl: correction.erratumNl, en: correction.erratumEn }
  return publishWithDocuments(actor, async (transaction) => {
    const { planId, facts, editions } = await holdReport(transaction, actor, 'publishCorrection', correction)
    const [newest] = editions
    if (!newest) throw new RuleError('report.nothingToCorrect', { year: String(year) })
    const asReviewed = fingerprint === fingerprintOf(facts)
    if (newest.number === after + 1 && asReviewed && isSecondClick(facts, newest, actor, erratum)) {
      return { year, number: newest.number, sha256: newest.sha256 }
    }
    await refuseWhileUnlocked(transaction, planId, year)
    if (newest.number !== after || !asReviewed) throw new RuleError('report.changedSinceReview')
    await refuseWhileInTheWay(transaction, planId, year)
    const current = await readCurrentEdition(transaction, planId, year)
    const next = composeEdition(facts, { number: newest.number + 1, publishedAt: now, erratum })
    if (current && saysTheSame(readEdition(current.schemaVersion, current.text), next)) {
      throw new RuleError('report.nothingCorrected', { year: String(year), number: String(current.number) })
    }
    return { planId, facts, number: newest.number + 1, erratum, now }
  })
}
