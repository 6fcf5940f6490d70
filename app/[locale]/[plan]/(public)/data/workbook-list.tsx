import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { YearsDocument } from '@/lib/open-data/plan-data.schema'
import type { OpenReport } from '@/lib/open-data/report-data.schema'

type Props = { locale: Locale; api: string; years: YearsDocument['years']; reports: OpenReport[] }

/** A workbook per public year and per edition that stands, the newest first. */
export function WorkbookList({ locale, api, years, reports }: Props) {
  const t = getTranslator(locale, 'open-data')
  const recorded = years.flatMap(({ year, recorded }) => (recorded ? [{ year, provisional: recorded.provisional }] : [])).toReversed()
  return (
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      <li>
        <a href={`${api}/indicators/workbook.xlsx?language=${locale}`}>{t('indicatorsWorkbook')}</a>
      </li>
      {recorded.map(({ year, provisional }) => (
        <li key={year}>
          <a href={`${api}/years/${year}/workbook.xlsx?language=${locale}`}>
            {t(provisional ? 'provisionalWorkbook' : 'yearWorkbook', { year: String(year) })}
          </a>
        </li>
      ))}
      {reports
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ year, number }) => (
          <li key={`${year} ${number}`}>
            <a href={`${api}/reports/${year}/${number}/workbook.xlsx?language=${locale}`}>
              {t('editionWorkbook', { year: String(year), number: String(number) })}
            </a>
          </li>
        ))}
    </ul>
  )
}
