import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { CountState } from '@/lib/status/rules'
import { StateMark } from './state-mark'

/** What an action is in a year: sign and word. */
export function StatusTag({ locale, state }: { locale: Locale; state: CountState }) {
  const t = getTranslator(locale, 'status')
  return (
    <span className="inline-flex items-center gap-1.5 text-base leading-tight">
      <StateMark state={state} />
      {t(`${state}.label`)}
    </span>
  )
}
