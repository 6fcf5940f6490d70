import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { facetStyle } from '../ui/facet-style'

type Props = { locale: Locale; years: { year: number; closedAt: Date | null }[]; current: number | null; href: (year: number) => string }

/** The public years, each as the address of this page in that year. */
export function YearSwitch({ locale, years, current, href }: Props) {
  const t = getTranslator(locale, 'figures')
  if (years.length < 2) return null
  return (
    <nav aria-label={t('years')} className="print:hidden">
      <ul className="flex flex-wrap gap-2 text-base">
        {years.map(({ year, closedAt }) => (
          <li key={year}>
            <a href={href(year)} aria-current={year === current ? 'page' : undefined} className={facetStyle}>
              {year}
              {!closedAt && <span className="text-sm"> {t('provisional')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
