import 'server-only'
import type { DocumentFormat } from '@/prisma/generated/enums'
import { db } from '../db'
import type { Locale } from '../locale'
import { log } from '../log'
import { getComposer } from '../report/composer.queries'
import { readEdition, type Withdrawn } from '../report/edition.schema'
import { publicUrl } from '../settings/installation'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { inTurnForDocuments } from '../web/document-turn'
import { keepDocuments } from './document.commands'
import { everyDocument, fileName } from './document.rules'
import { madeFormats, makeDocument, makeDocuments } from './document-maker.queries'

/** A document as a list shows it; `size` in bytes, null while it has not been made. */
export type ListedDocument = { format: DocumentFormat; locale: Locale; file: string; size: number | null }

type PlanOfEdition = { id: string; slug: string }

/** The documents of an edition that stands, and the size of its own text in bytes; null when there is none, or it was withdrawn. */
export async function listPublicDocuments(
  plan: PlanOfEdition,
  year: number,
  number: number,
): Promise<{ documents: ListedDocument[]; textSize: number } | null> {
  const edition = await db.edition.findUnique({
    where: { planId_year_number: { planId: plan.id, year, number }, withdrawal: null },
    select: { id: true, documents: { select: { format: true, locale: true, size: true } } },
  })
  if (!edition) return null
  const [text] = await db.$queryRaw<{ size: number }[]>`
    SELECT octet_length(convert_to(content, 'UTF8')) AS size FROM editions WHERE id = ${edition.id}::uuid`
  const documents = everyDocument(madeFormats()).map(({ format, locale }) => ({
    ...{ format, locale, file: fileName({ plan: plan.slug, year, number }, locale, format) },
    size: edition.documents.find((one) => one.format === format && one.locale === locale)?.size ?? null,
  }))
  return { documents, textSize: text?.size ?? 0 }
}

/** What was made of the editions of a plan that stand: how long each file is, and its hash. */
export const listPublicMadeDocuments = (planId: string) =>
  db.editionDocument.findMany({
    where: { edition: { planId, withdrawal: null } },
    select: { locale: true, format: true, size: true, sha256: true, edition: { select: { year: true, number: true } } },
  })

type Wanted = { plan: PlanOfEdition; year: number; number: number; locale: Locale; format: DocumentFormat }

/** A document as it was handed out first, or that its edition was withdrawn. */
export type HandedOut =
  | { withdrawal: null; document: { bytes: Uint8Array<ArrayBuffer>; sha256: string } }
  | { withdrawal: Withdrawn; sha256: string }

/** A document of a published edition, made now if it was published before documents of this format were; null when there is no such edition. */
export async function getPublicDocument(wanted: Wanted): Promise<HandedOut | null> {
  const { plan, year, number, locale, format } = wanted
  const edition = await db.edition.findUnique({
    where: { planId_year_number: { planId: plan.id, year, number } },
    select: { id: true, sha256: true, withdrawal: { select: { reasonNl: true, reasonEn: true, withdrawnAt: true } } },
  })
  if (!edition) return null
  const { id, sha256, withdrawal } = edition
  if (withdrawal) return { withdrawal, sha256 }
  const kept = (await readDocument(id, locale, format)) ?? (await madeOnce(id, locale, format))
  return { withdrawal: null, document: kept }
}

const readDocument = (editionId: string, locale: Locale, format: DocumentFormat) =>
  db.editionDocument.findUnique({
    where: { editionId_locale_format: { editionId, locale, format } },
    select: { bytes: true, sha256: true },
  })

// However many ask for the same new document at once, each process makes it once; of two processes the first to keep it wins.
const beingMade = new Map<string, Promise<void>>()

async function madeOnce(editionId: string, locale: Locale, format: DocumentFormat) {
  const key = `${editionId} ${locale} ${format}`
  const making = beingMade.get(key) ?? make(editionId, locale, format).finally(() => beingMade.delete(key))
  beingMade.set(key, making)
  await making
  const made = await readDocument(editionId, locale, format)
  if (!made) throw new Error('a document that was just made is not there')
  return made
}

async function make(id: string, locale: Locale, format: DocumentFormat): Promise<void> {
  await inTurnForDocuments(async () => {
    const { sha256, schemaVersion, content } = await db.edition.findUniqueOrThrow({
      where: { id },
      select: { sha256: true, schemaVersion: true, content: true },
    })
    const made = await makeDocuments(readEdition(schemaVersion, content), { sha256, origin: publicUrl() }, [{ format, locale }])
    await keepDocuments(db, id, made)
    return made
  })
}

/** How long an edition is left alone of which a document could not be made by itself, in ms. Whoever asks for that document has it tried at once. */
const leftAlone = 60 * 60_000

const beingCompleted = new Set<string>()
const notBefore = new Map<string, number>()
let lastCompleted: Promise<void> = Promise.resolve()

/**
 * Makes what is missing of the documents of an edition that stands, so that their sizes are known: one edition at a time and one document after the other,
 * for nobody who waits. Each is kept as soon as it is there. When one cannot be made, the edition is left alone for an hour; the log says why.
 */
export async function makeMissingDocuments(plan: PlanOfEdition, year: number, number: number, now = Date.now()): Promise<void> {
  const key = `${plan.id} ${year} ${number}`
  if (beingCompleted.has(key) || now < (notBefore.get(key) ?? 0)) return
  beingCompleted.add(key)
  lastCompleted = lastCompleted
    .then(() => complete(plan, year, number))
    .then(
      () => void beingCompleted.delete(key),
      (error: unknown) => {
        beingCompleted.delete(key)
        notBefore.set(key, now + leftAlone)
        log.warn({ plan: plan.slug, year, number, err: error }, 'the documents of a report are not all there: the next try is in an hour')
      },
    )
  await lastCompleted
}

async function complete(plan: PlanOfEdition, year: number, number: number): Promise<void> {
  const edition = await db.edition.findUnique({
    where: { planId_year_number: { planId: plan.id, year, number }, withdrawal: null },
    select: { id: true, documents: { select: { format: true, locale: true } } },
  })
  if (!edition) return
  const isKept = (wanted: { format: DocumentFormat; locale: Locale }) =>
    edition.documents.some(({ format, locale }) => format === wanted.format && locale === wanted.locale)
  const failures: unknown[] = []
  for (const { format, locale } of everyDocument(madeFormats()).filter((one) => !isKept(one))) {
    await madeOnce(edition.id, locale, format).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

/** A report that is still being written as a document that says so on every page; null for anyone who may not read drafts. Nothing is kept of it. */
export async function getDraftDocument(
  actor: Actor,
  slug: string,
  year: number,
  { locale, format }: { locale: Locale; format: DocumentFormat },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getDraftDocument', { planId: plan.id })) return null
  const composer = await getComposer(actor, slug, year)
  return composer && inTurnForDocuments(() => makeDocument(composer.content, { format, locale, sha256: null, origin: publicUrl() }))
}
