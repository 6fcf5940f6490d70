import type { Download } from '@/components/report/documents'
import { StructuredData } from '@/components/site/structured-data'
import { type Locale, languageTag } from '@/lib/locale'
import { licences } from '@/lib/open-data/open-data.rules'
import type { EditionContent, PublicEdition } from '@/lib/report/edition.schema'
import { publicUrl } from '@/lib/settings/installation'
import { address } from '@/lib/web/addresses'
import { mediaType } from '@/lib/web/attachment'

type Props = {
  locale: Locale
  plan: string
  edition: PublicEdition & { content: EditionContent | null }
  downloads: Download[]
}

/** A report for search engines, with each of its files; nothing of an invented one, or of one that was withdrawn. */
export function ReportForSearch({ locale, plan, edition: { year, number, sha256, content }, downloads }: Props) {
  if (!content || content.sample) return null
  const origin = publicUrl()
  const page = `${origin}${address(locale, plan, ['reports', year, number])}`
  const named = ({ nl, en }: { nl: string | null; en: string | null }) => ({ nl: nl ?? en, en: en ?? nl })[locale] ?? undefined
  const publisher = named(content.plan.publisher)
  return (
    <StructuredData
      data={{
        '@type': 'Report',
        '@id': page,
        url: page,
        name: `${content.title[locale]}: ${named(content.plan.title) ?? plan}`,
        inLanguage: languageTag[locale],
        datePublished: content.publishedOn,
        temporalCoverage: `${year}-01-01/${year}-12-31`,
        version: String(number),
        identifier: `sha256:${sha256}`,
        isAccessibleForFree: true,
        license: licences.map(({ url }) => url),
        ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
        encoding: downloads.map(({ format, locale: language, href, size }) => ({
          '@type': 'MediaObject',
          encodingFormat: mediaType(format === 'JSON' ? 'json' : endings[format]),
          contentUrl: origin + href,
          ...(language && { inLanguage: languageTag[language] }),
          ...(size !== null && { contentSize: `${size} B` }),
        })),
      }}
    />
  )
}

const endings = { PDF: 'pdf', DOCX: 'docx', PPTX: 'pptx', XLSX: 'xlsx' } as const
