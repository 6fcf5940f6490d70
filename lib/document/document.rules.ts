import type { DocumentFormat } from '@/prisma/generated/enums'
import { type Locale, locales } from '../locale'
import type { EditionContent } from '../report/edition.schema'

/** What surrounds the content of an edition and is printed with it: none of it is in the content itself. */
export type DocumentContext = {
  /** SHA-256 of the edition in full; null in a draft, which has none. */
  sha256: string | null
  /** What every page prints of it. */
  shortHash: string | null
  /** Where people find this installation, e.g. `https://koers.example.be`. */
  origin: string
  /** The page of the edition in the language of the document; of a draft, the page of the plan's reports. */
  address: string
  /** Not published: marked so on every page. */
  draft: boolean
}

/** Makes one document of an edition, in one language, from nothing but what it is given. */
export type Maker = (content: EditionContent, locale: Locale, context: DocumentContext) => Promise<Uint8Array>

/** The first characters of a hash: enough to tell two editions apart, few enough to be read out. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)

type EditionKey = { plan: string; year: number; number: number }

export function contextOf({ plan, year, number }: EditionKey, sha256: string | null, locale: Locale, origin: string): DocumentContext {
  const reports = `${origin}/${locale}/${plan}/reports`
  return {
    sha256,
    shortHash: sha256 && shortHash(sha256),
    origin,
    address: sha256 === null ? reports : `${reports}/${year}/${number}`,
    draft: sha256 === null,
  }
}

// Addresses that are printed and sent around: these words never change, whatever the interface comes to say.
const published = {
  nl: ({ plan, year, number }: EditionKey) => `${plan}-jaarrapport-${year}-editie-${number}`,
  en: ({ plan, year, number }: EditionKey) => `${plan}-annual-report-${year}-edition-${number}`,
}
const drafted = {
  nl: ({ plan, year }: EditionKey) => `${plan}-jaarrapport-${year}-ontwerp`,
  en: ({ plan, year }: EditionKey) => `${plan}-annual-report-${year}-draft`,
}

/** The last part of the address of a document, and its name on a disk: in the language of the document. */
export const fileName = (place: EditionKey, locale: Locale, format: DocumentFormat, { draft = false } = {}): string =>
  `${(draft ? drafted : published)[locale](place)}.${format.toLowerCase()}`

/** Which of these formats a file name asks for; null when it is not a document of this edition in this language. */
export const formatOfFile = <F extends DocumentFormat>(
  file: string,
  place: EditionKey,
  locale: Locale,
  formats: readonly F[],
  { draft = false } = {},
): F | null => formats.find((format) => fileName(place, locale, format, { draft }) === file) ?? null

/** Every document of an edition: each format in each language, the formats in the order in which they are listed. */
export const everyDocument = <F extends DocumentFormat>(formats: readonly F[]): { format: F; locale: Locale }[] =>
  formats.flatMap((format) => locales.map((locale) => ({ format, locale })))
