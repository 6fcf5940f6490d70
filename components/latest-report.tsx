import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

type Props = {
  locale: Locale
  /** The newest edition that stands; null when nothing was published. */
  edition: { year: number; number: number; publishedAt: Date } | null
  /** The year that the page is about; said when that one has no report. */
  year: number | null
  href: (year: number) => string
  allHref: string
}

/** The way to the newest annual report, or the plain fact that there is none here. */
export function LatestReport({ locale, edition, year, href, allHref }: Props) {
  const t = getTranslator(locale, 'home')
  return (
    <div className="grid gap-2">
      {year !== null && edition?.year !== year && <p>{t('noReportOf', { year: String(year) })}</p>}
      {year === null && !edition && <p>{t('noReport')}</p>}
      {edition && (
        <p>
          <a href={href(edition.year)} className="font-semibold text-lg">
            {t('reportOf', { year: String(edition.year) })}
          </a>
          <span className="block text-base text-quiet">
            {t('edition', { number: String(edition.number), date: formatDate(edition.publishedAt, locale) })}
          </span>
        </p>
      )}
      <p className="text-base">
        <a href={allHref}>{t('allReports')}</a>
      </p>
    </div>
  )
}
