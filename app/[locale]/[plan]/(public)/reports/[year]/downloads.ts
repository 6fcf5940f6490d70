import { after } from 'next/server'
import { bytesAddress } from '@/components/report/colophon'
import type { Download } from '@/components/report/documents'
import { listPublicDocuments, makeMissingDocuments } from '@/lib/document/document.queries'
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
