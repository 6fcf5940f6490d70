import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type Side, sideToSlug } from '@/lib/report/year-comparison.schema'
import { address } from '@/lib/web/addresses'
import { sideName } from '../site/side-name'

type Props = { locale: Locale; plan: string; edition: Side; before: Side[] }

/** Around an edition, never in it: the ways to what changed since the ones before. On paper they lead nowhere. */
export function ComparisonLinks({ locale, plan, edition, before }: Props) {
  if (before.length === 0) return null
  const t = getTranslator(locale, 'compare')
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-base print:hidden">
      {before.map((side) => (
        <li key={sideToSlug(side)}>
          <a href={address(locale, plan, ['compare'], { from: sideToSlug(side), to: sideToSlug(edition) })}>
            {t('link', { from: sideName(side, locale), to: sideName(edition, locale) })}
          </a>
        </li>
      ))}
    </ul>
  )
}
