import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import type { YearInTheWay } from '@/lib/year/year.rules'

type Props = { locale: Locale; plan: string; earlier: YearInTheWay; steers: boolean }

/** The earlier year that must be closed, or shown, first, with the way to do so for those who steer the years. */
export function InTheWay({ locale, plan, earlier: { year, because }, steers }: Props) {
  const t = getTranslator(locale, 'composer')
  const open = because === 'open'
  return (
    <>
      {t(open ? 'finding.earlierOpen' : 'finding.earlierNotPublic', { earlier: String(year) })}{' '}
      {steers && (
        <a href={address(locale, plan, ['manage', 'years', year, open ? 'closing' : 'publicity'])}>
          {t(open ? 'finding.closeYear' : 'finding.showYear', { year: String(year) })}
        </a>
      )}
    </>
  )
}
