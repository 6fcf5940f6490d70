import { formatPercent } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { percentages } from '@/lib/status/ledger.rules'
import { type CountState, type Counts, closingStates, displayOrder } from '@/lib/status/status.rules'
import { StatusTag } from '../status/status-tag'
import { Cell, HeaderCell, Table } from '../ui/table'
import { Count } from './count'
import { StateBar } from './state-bar'

type Props = {
  locale: Locale
  /** What is counted and when: `Status van de acties in 2024`. */
  title: string
  counts: Counts
  /** The list of the actions behind a count. */
  href?: (state: CountState) => string
}

/** How many actions are in each state: a bar and the same numbers in a table that adds up. */
export function StackedBar({ locale, title, counts, href }: Props) {
  const t = getTranslator(locale, 'charts')
  const status = getTranslator(locale, 'status')
  const shares = percentages(displayOrder.map((state) => counts[state]))
  const rows = displayOrder
    .map((state, index) => ({ state, count: counts[state], share: shares[index] ?? 0 }))
    // an action that left the plan is rare: its row appears with the first one
    .filter(({ state, count }) => count > 0 || !closingStates.some((closing) => closing === state))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <figure className="grid gap-4">
      <StateBar locale={locale} heading={title} counts={counts} height={36} />
      <div className="max-w-text">
        <Table caption={title}>
          <thead>
            <tr>
              <HeaderCell>{t('status')}</HeaderCell>
              <HeaderCell numeric>{t('number')}</HeaderCell>
              <HeaderCell numeric>{t('share')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ state, count, share }) => (
              <tr key={state}>
                <HeaderCell scope="row">
                  <StatusTag locale={locale} state={state} />
                </HeaderCell>
                <Cell numeric>
                  <Count locale={locale} value={count} href={href?.(state)} what={status(`${state}.label`)} />
                </Cell>
                <Cell numeric>{formatPercent(share, locale)}</Cell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <HeaderCell scope="row">{t('total')}</HeaderCell>
              <Cell numeric>{total}</Cell>
              <Cell numeric>{formatPercent(total === 0 ? 0 : 100, locale)}</Cell>
            </tr>
          </tfoot>
        </Table>
      </div>
    </figure>
  )
}
