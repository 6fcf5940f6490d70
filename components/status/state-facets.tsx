import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StatusChoice } from '@/lib/status/action-list.schema'
import { type CountState, displayOrder } from '@/lib/status/status.rules'
import { facetStyle } from '../ui/facet-style'
import { StateMark } from './state-mark'

type Props = {
  locale: Locale
  total: number
  counts: ReadonlyMap<CountState, number>
  current: StatusChoice | null
  href: (status: StatusChoice | null) => string
}

/** The states that occur on the list, each with its number: one press shows just those. */
export function StateFacets({ locale, total, counts, current, href }: Props) {
  const t = getTranslator(locale, 'actions')
  const status = getTranslator(locale, 'status')
  const facets = displayOrder.filter((state) => (counts.get(state) ?? 0) > 0)
  return (
    <nav aria-label={t('byStatus')} className="print:hidden">
      <ul className="flex flex-wrap gap-2 text-base">
        <li>
          <a href={href(null)} aria-current={current === null ? 'true' : undefined} className={facetStyle}>
            {t('all')} <span className="tabular-nums">{total}</span>
          </a>
        </li>
        {facets.map((state) => (
          <li key={state}>
            <a href={href(state)} aria-current={current === state ? 'true' : undefined} className={facetStyle}>
              <StateMark state={state} />
              {status(`${state}.label`)} <span className="tabular-nums">{counts.get(state)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
