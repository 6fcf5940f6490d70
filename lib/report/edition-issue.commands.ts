import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { keepDocuments } from '../document/document.commands'
import type { Made } from '../document/document-maker.queries'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { canonicalJson } from '../text/canonical-json'
import type { Verb } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { lockYear } from '../year/year.queries'
import { yearInTheWay } from '../year/year.rules'
import type { YearInput } from '../year/year.schema'
import { sha256 } from './edition.queries'
import { composeEdition } from './edition.rules'
import { composedContent, type EditionContent } from './edition.schema'
import { totalsOf } from './edition-counts.rules'
import { readFacts } from './edition-facts.queries'
import type { Facts } from './edition-facts.rules'
import type { Text } from './edition-vocabulary.schema'

type Transaction = Prisma.TransactionClient

export type PublishedEdition = { year: number; number: number; sha256: string }

/**
 * The report of a closed year with its editions, kept from everybody else who publishes until the transaction ends.
 * @throws ForbiddenError, and RuleError when the year was not opened or is not closed.
 */
export async function holdReport(
  transaction: Transaction,
  actor: Actor,
  verb: Verb,
  place: YearInput,
): Promise<{ planId: string; facts: Facts; editions: HeldEdition[] }> {
  // Two publications wait for each other. LOCK takes no snapshot, so the one that waited still reads what the first one wrote.
  await transaction.$executeRaw`LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE`
  const { planId } = await lockYear(transaction, actor, verb, place)
  const { year } = place
  const facts = await readFacts(transaction, planId, year)
  if (!facts || facts.closedOn === null) throw new RuleError('report.yearNotClosed', { year: String(year) })
  const editions = await transaction.edition.findMany({ where: { planId, year }, select: held, orderBy: { number: 'desc' } })
  return { planId, facts, editions }
}

const held = { number: true, sha256: true, publishedAt: true, publishedById: true, withdrawal: { select: { editionId: true } } } as const
type HeldEdition = Prisma.EditionGetPayload<{ select: typeof held }>

/** Whether an edition is what the same person would publish once more: their second click finds what the first one published. */
export function isSecondClick(facts: Facts, edition: HeldEdition, actor: Actor, erratum: Text | null): boolean {
  const { number, publishedAt, publishedById, withdrawal } = edition
  if (publishedById !== actor.id || withdrawal) return false
  const again = canonicalJson(composeEdition(facts, { number, publishedAt, erratum }))
  return sha256(again) === edition.sha256
}

/**
 * What is being corrected may still change: an edition that never does waits for it.
 * @throws RuleError while an action of the year is unlocked.
 */
export async function refuseWhileUnlocked(transaction: Transaction, planId: string, year: number): Promise<void> {
  const found = await transaction.unlock.findFirst({
    where: { planId, year, lockedAt: null },
    select: { scope: { select: { action: { select: { number: true } } } } },
    orderBy: { scope: { action: { position: 'asc' } } },
  })
  if (found) throw new RuleError('report.unlocked', { year: String(year), number: found.scope.action.number })
}

/** @throws RuleError while an earlier year is open or not public. */
export async function refuseWhileInTheWay(transaction: Transaction, planId: string, year: number): Promise<void> {
  const years = await transaction.reportingYear.findMany({ where: { planId }, select: { year: true, closedAt: true, publicSince: true } })
  const found = yearInTheWay(years, year)
  if (!found) return
  const key = found.because === 'open' ? 'report.earlierOpen' : 'report.earlierNotPublic'
  throw new RuleError(key, { year: String(year), earlier: String(found.year) })
}

/** What is published, as soon as its documents are made. */
export type NewEdition = { planId: string; facts: Facts; number: number; erratum: Text | null; now: Date }

/** The content of an edition, its text, and the hash of that. */
export function composed({ facts, number, now, erratum }: NewEdition): { content: EditionContent; text: string; sha256: string } {
  const content = composedContent.parse(composeEdition(facts, { number, publishedAt: now, erratum }))
  const text = canonicalJson(content)
  return { content, text, sha256: sha256(text) }
}

/** Every document of an edition, and the hash of the edition that they were made of. */
export type Documents = { of: string; made: Made[] }

/**
 * Stores an edition as canonical JSON with its hash, its documents, its totals as published totals, the year as public, and one event.
 * @param documents made before, of the same text; null where they are made when somebody asks for them.
 * @throws RuleError when the documents were made of something else: what is published changed meanwhile.
 */
export async function issueEdition(
  transaction: Transaction,
  actor: Actor,
  issue: NewEdition,
  documents: Documents | null,
): Promise<PublishedEdition> {
  const { planId, facts, number, erratum, now } = issue
  const { year } = facts
  const { content, text, sha256: hash } = composed(issue)
  if (documents && documents.of !== hash) throw new RuleError('report.changedSinceReview')
  const { schemaVersion } = content
  await transaction.annualReport.createMany({ data: { planId, year, version: 0 }, skipDuplicates: true })
  const words = { erratumNl: erratum?.nl ?? null, erratumEn: erratum?.en ?? null }
  const edition = await transaction.edition.create({
    data: { planId, year, number, schemaVersion, content: text, sha256: hash, ...words, publishedAt: now, publishedById: actor.id },
    select: { id: true },
  })
  if (documents) await keepDocuments(transaction, edition.id, documents.made)
  await transaction.publishedTotal.create({
    data: { planId, year, code: `edition-${year}-${number}`, editionId: edition.id, ...totalsOf(content.blocks) },
  })
  const madePublic = await transaction.reportingYear.updateMany({
    where: { planId, year, publicSince: null },
    data: { publicSince: now, version: { increment: 1 } },
  })
  await recordEvent(transaction, {
    planId,
    actorId: actor.id,
    kind: erratum ? 'publishCorrection' : 'publishEdition',
    objectType: 'Edition',
    objectId: edition.id,
    year,
    after: { number, sha256: hash, ...(erratum && words), ...(madePublic.count > 0 && { publicSince: now.toISOString() }) },
  })
  return { year, number, sha256: hash }
}
