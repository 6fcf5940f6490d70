import { sideName } from '@/components/site/side-name'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { actionsByOutcome, snapshotDifference, transitionsBetween } from '@/lib/report/year-comparison.rules'
import type { Side, SideField } from '@/lib/report/year-comparison.schema'
import type { ShownSide } from './shown-side'

/** How many of the actions changed between the two sides; those that had left before the older one are not among them. */
export function comparisonLead(
  locale: Locale,
  chosen: Record<SideField, Side> | null,
  shown: { older: ShownSide; newer: ShownSide } | null,
): string {
  const t = getTranslator(locale, 'compare')
  if (!chosen) return t('leadNothing')
  const names = { from: sideName(chosen.from, locale), to: sideName(chosen.to, locale) }
  if (!shown) return t('leadTotals', names)
  const { older, newer } = shown
  const counted = transitionsBetween(older.snapshot, newer.snapshot).filter(({ from, to }) => from !== 'LEFT' || to !== 'LEFT')
  const changed = actionsByOutcome(snapshotDifference(older.snapshot, newer.snapshot)).flatMap(({ numbers }) => numbers)
  return t('lead', { ...names, changed: changed.length, total: String(counted.flatMap(({ numbers }) => numbers).length) })
}
