import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StripYear } from '@/lib/status/year-strip.rules'
import { YearState } from '../action/action-years'

/** One action through the years at a glance; each year leads to what was said about it. */
export function YearStrip({ locale, strip, href }: { locale: Locale; strip: StripYear[]; href: (year: number) => string }) {
  const t = getTranslator(locale, 'strip')
  return (
    <ol className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
      {strip.map((one) => (
        <li key={one.year} className="border-grey-300 border-t-2 pt-1.5">
          <a href={href(one.year)} className="count-link font-semibold tabular-nums">
            {one.year}
          </a>
          {!one.closed && <span className="ml-2 text-quiet text-sm">{t('provisional')}</span>}
          <div className="mt-1">
            <YearState locale={locale} year={one} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The anchor of a year on the page of an action. */
export const yearAnchor = (year: number): string => `year-${year}`
