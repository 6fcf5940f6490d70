import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { Progress } from '../ui/progress'

/** How many of the actions in scope are confirmed: always n/N, never a percentage alone. */
export function ProgressBar({ locale, done, total }: { locale: Locale; done: number; total: number }) {
  const words = getTranslator(locale, 'charts')('confirmed', { done: formatNumber(done, locale), total: formatNumber(total, locale) })
  return (
    <div className="max-w-text">
      <p className="font-semibold text-base tabular-nums">{words}</p>
      <Progress done={done} total={total} label={words} className="mt-1" />
    </div>
  )
}
