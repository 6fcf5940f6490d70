import { Count } from '@/components/charts/count'
import { sideName } from '@/components/site/side-name'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { endsOf, numbersAt, type Transition, type TransitionEnd } from '@/lib/report/year-comparison.rules'
import type { Side } from '@/lib/report/year-comparison.schema'
import { endAddress } from './shown-side'
import { cellAnchor, endName, rowAnchor } from './transition-ends'

type Props = { locale: Locale; plan: string; from: Side; to: Side; transitions: Transition[] }

/** Status then × status now. A count leads to its actions further down this page; a sum to the list of that year, or to that edition. */
export function TransitionTable({ locale, plan, from, to, transitions }: Props) {
  const t = getTranslator(locale, 'compare')
  const columns = endsOf(transitions, 'to')
  const numbers = (row: TransitionEnd, column: TransitionEnd) =>
    transitions.find((one) => one.from === row && one.to === column)?.numbers ?? []
  return (
    <Table lines many caption={t('caption', { from: sideName(from, locale), to: sideName(to, locale) })}>
      <thead>
        <tr>
          <HeaderCell>{t('statusThen', { side: sideName(from, locale) })}</HeaderCell>
          {columns.map((column) => (
            <HeaderCell key={column} numeric>
              {endName(column, 'to', locale)}
            </HeaderCell>
          ))}
          <HeaderCell numeric>{t('all')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {endsOf(transitions, 'from').map((row) => (
          <tr key={row}>
            <HeaderCell scope="row" className="whitespace-nowrap">
              {endName(row, 'from', locale)}
            </HeaderCell>
            {columns.map((column) => (
              <Cell
                key={column}
                numeric
                label={endName(column, 'to', locale)}
                className={numbers(row, column).length === 0 ? 'none' : row === column ? 'bg-grey-200' : undefined}
              >
                <Count
                  locale={locale}
                  value={numbers(row, column).length}
                  href={`#${cellAnchor(row, column)}`}
                  what={t('cell', {
                    count: numbers(row, column).length,
                    from: endName(row, 'from', locale),
                    to: endName(column, 'to', locale),
                  })}
                />
              </Cell>
            ))}
            <Cell numeric label={t('all')}>
              <Count
                locale={locale}
                value={numbersAt(transitions, 'from', row).length}
                href={endAddress(from, row, locale, plan) ?? `#${rowAnchor(row)}`}
                what={endName(row, 'from', locale)}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <HeaderCell scope="row">{t('all')}</HeaderCell>
          {columns.map((column) => (
            <Cell key={column} numeric label={endName(column, 'to', locale)}>
              <Count
                locale={locale}
                value={numbersAt(transitions, 'to', column).length}
                href={endAddress(to, column, locale, plan)}
                what={endName(column, 'to', locale)}
              />
            </Cell>
          ))}
          <Cell numeric label={t('all')}>
            {transitions.reduce((sum, one) => sum + one.numbers.length, 0)}
          </Cell>
        </tr>
      </tfoot>
    </Table>
  )
}
