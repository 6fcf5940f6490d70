import { sideName } from '@/components/site/side-name'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { TransitionEnd } from '@/lib/report/year-comparison.rules'
import type { Side } from '@/lib/report/year-comparison.schema'
import { type CountState, displayOrder } from '@/lib/status/status.rules'

/** The counts of a side; null for what its source does not mention. */
export type SideCounts = { side: Side; counts: Record<CountState, number | null>; href: (end: TransitionEnd) => string }

/** The numbers of two sides, where it is not known of one of them which action had which status. */
export function TotalsTable({ locale, sides }: { locale: Locale; sides: SideCounts[] }) {
  const t = getTranslator(locale, 'compare')
  const states = displayOrder.filter((state) => sides.some(({ counts }) => (counts[state] ?? 0) > 0))
  return (
    <div className="max-w-text">
      <Table caption={t('counts')} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t('status')}</HeaderCell>
            {sides.map(({ side }) => (
              <HeaderCell key={sideName(side, locale)} numeric>
                {sideName(side, locale)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <tr key={state}>
              <HeaderCell scope="row" className="font-normal">
                {getTranslator(locale, 'status')(`${state}.label`)}
              </HeaderCell>
              {sides.map(({ side, counts, href }) => (
                <Cell key={sideName(side, locale)} numeric>
                  {counts[state] === null ? (
                    <span className="text-quiet">{t('unsaid')}</span>
                  ) : (
                    <a href={href(state)}>{formatNumber(counts[state], locale)}</a>
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
