import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CountState, type Counts, displayOrder } from '@/lib/status/status.rules'
import { StatusTag } from './status-tag'

/** What the signs and colours on a page mean, in one line: only those that occur there. */
export function StateSigns({ locale, states }: { locale: Locale; states: Iterable<CountState> }) {
  const seen = new Set(states)
  if (seen.size === 0) return null
  return (
    <ul aria-label={getTranslator(locale, 'strip')('signs')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {displayOrder
        .filter((state) => seen.has(state))
        .map((state) => (
          <li key={state}>
            <StatusTag locale={locale} state={state} />
          </li>
        ))}
    </ul>
  )
}

/** The states that occur in any of these counts. */
export const statesIn = (counts: Counts[]): CountState[] => displayOrder.filter((state) => counts.some((one) => one[state] > 0))
