import { aimsOf, type NamedTarget } from '@/lib/indicator/indicator-panel.rules'
import { aimWords } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import { TargetMark } from './series-mark'

type Props = { locale: Locale; unit: string; targets: NamedTarget[] }

/** The lines of targets in a chart, each with the documents that set it: items of the list of its marks (rule 11). */
export function AimLegend({ locale, unit, targets }: Props) {
  return aimsOf(targets).map((aim) => (
    <li key={aim.key} className="flex items-center gap-2">
      <TargetMark />
      {aimWords(aim, unit, locale)}
    </li>
  ))
}
