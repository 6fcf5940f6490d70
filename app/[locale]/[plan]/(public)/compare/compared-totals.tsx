import { listAddress } from '@/components/site/list-address'
import { Section } from '@/components/site/section'
import { totalsAnchor } from '@/components/status/published-totals'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { countOf } from '@/lib/report/year-comparison.rules'
import type { KnownSide } from '@/lib/report/year-comparison-snapshot.rules'
import { type PublishedTotals, quotedTotals } from '@/lib/status/published-total.rules'
import { countStates } from '@/lib/status/status.rules'
import { endAddress, type ShownSide } from './shown-side'
import { type SideCounts, TotalsTable } from './totals-table'

type Props = {
  locale: Locale
  plan: string
  totals: PublishedTotals[]
  from: KnownSide
  to: KnownSide
  older: ShownSide | null
  newer: ShownSide | null
}

/** Two sides of which one has nothing but totals: only numbers are side by side, and no entry is invented to say more (rule 5). */
export function ComparedTotals({ locale, plan, totals, from, to, older, newer }: Props) {
  const t = getTranslator(locale, 'compare')
  const counted = (side: KnownSide, shown: ShownSide | null): SideCounts[] => {
    if (shown) {
      const counts = Object.fromEntries(countStates.map((state) => [state, countOf(shown.snapshot, state)])) as SideCounts['counts']
      return [{ side, counts, href: (end) => endAddress(side, end, locale, plan) ?? '' }]
    }
    const quoted = quotedTotals(totals, side.year)
    const list = `${listAddress(locale, plan, { year: side.year })}#${totalsAnchor}`
    return quoted ? [{ side, counts: quoted.counts, href: () => list }] : []
  }
  return (
    <Section id="counts" title={t('counts')}>
      {[from, to]
        .filter(({ is }) => is === 'TOTALS')
        .map(({ year }) => (
          <Notice key={year} title={t('totalsOnly', { year: String(year) })}>
            {t('totalsOnlyText')}
          </Notice>
        ))}
      <TotalsTable locale={locale} sides={[...counted(from, older), ...counted(to, newer)]} />
    </Section>
  )
}
