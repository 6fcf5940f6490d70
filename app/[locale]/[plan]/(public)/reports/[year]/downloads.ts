import { after } from 'next/server'
import { bytesAddress } from '@/components/report/colophon'
import type { Download } from '@/components/report/documents'
import { listPublicDocuments, listPublicMadeDocuments, makeMissingDocuments } from '@/lib/document/document.queries'
import { fileName } from '@/lib/document/document.rules'
import { madeFormats } from '@/lib/document/document-maker.queries'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'

type Of = { year: number; number: number }

/**
 * The files of an edition to keep: its documents in both languages, and its own text. None when it was withdrawn. What has not been made yet is made
 * after the page has been sent, and its size is on the next one.
 */
export async function downloadsOf(plan: { id: string; slug: string }, { year, number }: Of): Promise<Download[]> {
  const listed = await listPublicDocuments(plan, year, number)
  if (!listed) return []
  if (listed.documents.some(({ size }) => size === null)) after(() => makeMissingDocuments(plan, year, number))
  const to = (locale: Locale, file: string) => address(locale, plan.slug, ['reports', year, number, file])
  return [
    ...listed.documents.map(({ format, locale, file, size }) => ({ format, locale, size, href: to(locale, file) })),
    { format: 'JSON', locale: null, size: listed.textSize, href: bytesAddress(plan.slug, { year, number }) },
  ]
}

/** What is read on paper, and what is worked on. */
const texts = ['PDF', 'DOCX'] as const

/** One edition of each of some years as a text to keep, in one language, by year: however many there are, their sizes are read once. */
export async function textsOf(plan: { id: string; slug: string }, locale: Locale, editions: Of[]): Promise<Map<number, Download[]>> {
  const made = await listPublicMadeDocuments(plan.id)
  const formats = texts.filter((format) => madeFormats().includes(format))
  const sizeOf = (of: Of, format: (typeof texts)[number]) =>
    made.find(
      ({ edition, ...one }) => one.format === format && one.locale === locale && edition.year === of.year && edition.number === of.number,
    )?.size ?? null
  return new Map(
    editions.map((of) => [
      of.year,
      formats.map((format) => ({
        ...{ format, locale, size: sizeOf(of, format) },
        href: address(locale, plan.slug, [
          'reports',
          of.year,
          of.number,
          fileName({ plan: plan.slug, year: of.year, number: of.number }, locale, format),
        ]),
      })),
    ]),
  )
}
