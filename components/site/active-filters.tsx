import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { Icon } from '../ui/icon'

export type ActiveFilter = {
  name: string
  value: string
  /** The same list without this filter. */
  without: string
}

/** What limits the list, each with a way to take it away. */
export function ActiveFilters({ locale, filters, clear }: { locale: Locale; filters: ActiveFilter[]; clear: string }) {
  if (filters.length === 0) return null
  const t = getTranslator(locale, 'actions')
  return (
    <div className="flex flex-wrap items-center gap-2 text-base">
      <h2 className="sr-only">{t('activeFilters')}</h2>
      <ul className="flex flex-wrap gap-2">
        {filters.map(({ name, value, without }) => (
          <li key={name}>
            <a
              href={without}
              className="flex items-center gap-2 rounded-full bg-action-tint px-3 py-1 text-action-hover no-underline hover:bg-grey-200 hover:underline"
            >
              <span>
                <span className="sr-only">{t('remove')} </span>
                {name}: <strong>{value}</strong>
              </span>
              <span className="print:hidden">
                <Icon name="cross" />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a href={clear} className="print:hidden">
        {t('clear')}
      </a>
    </div>
  )
}
