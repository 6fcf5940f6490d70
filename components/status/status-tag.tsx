import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CountState, stateToSlug } from '@/lib/status/status.rules'

/** What an action is in a year: sign and word. One element, drawn by `app/status.css`: a page may hold a hundred. */
export function StatusTag({ locale, state }: { locale: Locale; state: CountState }) {
  return <span className={`state-tag state-${stateToSlug(state)}`}>{getTranslator(locale, 'status')(`${state}.label`)}</span>
}
