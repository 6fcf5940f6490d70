import 'server-only'
import { randomUUID } from 'node:crypto'
import type { DocumentFormat } from '@/prisma/generated/enums'
import { RuleError } from '../errors'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import { log } from '../log'
import { sheetsOf } from '../open-data/workbook.rules'
import type { EditionContent } from '../report/edition.schema'
import { wordsOfEdition } from '../report/edition-label.rules'
import { typeset } from '../text/typesetting'
import { inWordsOf } from '../text/words-in-use'
import { writeWorkbook } from '../text/workbook'
import { currentRequestId } from '../web/current-request'
import { contextOf, everyDocument, type Maker } from './document.rules'
import { editionSheets } from './edition-sheets.rules'
import { toldByEdition } from './edition-workbook.rules'
import { allPrintable } from './printable.rules'
import { reportContent } from './report-content.rules'

const makeWorkbook: Maker = async (content, locale, context) => {
  const t = getTranslator(locale, 'open-data')
  const publisher = content.plan.publisher[locale] ?? content.plan.publisher.nl ?? content.plan.slug
  const facts = { title: content.title[locale], publisher, created: new Date(content.publishedAt), language: languageTag[locale] }
  const sheets = [...sheetsOf(toldByEdition(content, locale, context), locale), ...editionSheets(content, locale)]
  return writeWorkbook(sheets, facts, (value) => t(value ? 'about.yes' : 'about.no'))
}

const makeReport: Maker = async (content, locale, context) => {
  const { data, missing } = allPrintable(reportContent(content, locale, context))
  return typeset('lib/document/typst', 'report.typ', { ...data, missing }, new Date(content.publishedAt))
}

/**
 * How each document of an edition is made, in the order in which they are listed. A format is added here and nowhere else: from then on it is
 * made at every publication, and for editions from before at the first request.
 */
export const makers: Partial<Record<DocumentFormat, Maker>> = {
  PDF: makeReport,
  // what these are written with is large, and most processes never write one: it is loaded with the first
  DOCX: async (...asked) => (await import('./word-document.rules')).makeWordDocument(...asked),
  PPTX: async (...asked) => (await import('./deck-document.rules')).makeDeck(...asked),
  XLSX: makeWorkbook,
}

/** The formats that are made. */
export const madeFormats = (): DocumentFormat[] => (Object.keys(makers) as DocumentFormat[]).filter((format) => makers[format])

/** Which document is made: `sha256` is the hash of the edition, null for a draft; `origin` where people find this installation. */
type Wanted = { format: DocumentFormat; locale: Locale; sha256: string | null; origin: string }

/**
 * One document of an edition or of a draft.
 * @throws RuleError with an id under which the log says more, when it cannot be made.
 */
export async function makeDocument(content: EditionContent, { format, locale, sha256, origin }: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const make = makers[format]
  if (!make) throw new Error(`nothing makes a document of the format ${format}`)
  const { plan, year, number } = content
  const context = contextOf({ plan: plan.slug, year, number }, sha256, locale, origin)
  try {
    // what surrounds the words of an edition is said as its plan spoke then
    return Uint8Array.from(await inWordsOf({ words: wordsOfEdition(content) }, () => make(content, locale, context)))
  } catch (error) {
    const reference = currentRequestId() ?? randomUUID()
    log.error({ reference, plan: plan.slug, year, number, format, locale, err: error }, 'a document of a report could not be made')
    throw new RuleError('report.documentNotMade', { document: `${format} (${locale})`, reference })
  }
}

/** A document of an edition that was made and is not kept yet. */
export type Made = { format: DocumentFormat; locale: Locale; bytes: Uint8Array<ArrayBuffer> }

/** What is made in a thread of its own, beside everything else. */
const aside: readonly DocumentFormat[] = ['PDF']

/**
 * Documents of an edition, all of them unless told which: those that are made in a thread of their own beside the others, else one after the other, so
 * that memory has a bound. When one cannot be made, no other is begun.
 * @throws RuleError with an id under which the log says more, when one cannot be made.
 */
export async function makeDocuments(
  content: EditionContent,
  { sha256, origin }: Pick<Wanted, 'sha256' | 'origin'>,
  which: readonly Pick<Wanted, 'format' | 'locale'>[] = everyDocument(madeFormats()),
): Promise<Made[]> {
  const made: Made[] = []
  let failed = false
  const inOrder = async (wanted: typeof which) => {
    for (const { format, locale } of wanted) {
      if (failed) return
      try {
        made.push({ format, locale, bytes: await makeDocument(content, { format, locale, sha256, origin }) })
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const lanes = [which.filter(({ format }) => aside.includes(format)), which.filter(({ format }) => !aside.includes(format))]
  const ended = await Promise.allSettled(lanes.map(inOrder))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  return made
}
