import { formatNumber, formatPercent } from '@/lib/format'
import type { EditionTally } from '@/lib/report/edition-counts.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import type { Counts } from '@/lib/status/status.rules'
import { closingStates } from '@/lib/status/status.rules'
import { Count } from '../charts/count'
import { StateBar } from '../charts/state-bar'
import { Cell, HeaderCell, Table } from '../ui/table'
import { StateWord } from './state-word'

export const countsOf = (tally: EditionTally): Counts =>
  Object.fromEntries(tally.counts.map(({ state, count }) => [state, count])) as Counts

type Props = {
  view: View
  title: string
  tally: EditionTally
  /** The chapter of this edition that lists the actions behind the counts. */
  chapter: string
}

/** The counts as a bar and as a table that adds up; every count leads to its actions within the edition. */
export function TallyTable({ view, title, tally, chapter }: Props) {
  const { locale, t } = view
  // an action that left the plan is rare: its row appears with the first one
  const rows = tally.counts.filter(({ state, count }) => count > 0 || !closingStates.some((closing) => closing === state))
  return (
    <figure className="grid gap-4">
      <StateBar locale={locale} heading={title} counts={countsOf(tally)} height={36} word={view.state} />
      <div className="max-w-text">
        <Table caption={title}>
          <thead>
            <tr>
              <HeaderCell>{t('state')}</HeaderCell>
              <HeaderCell numeric>{t('number')}</HeaderCell>
              <HeaderCell numeric>{t('share')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ state, count, percentage }) => (
              <tr key={state}>
                <HeaderCell scope="row">
                  <StateWord view={view} state={state} />
                </HeaderCell>
                <Cell numeric>
                  <Count locale={locale} value={count} href={view.at(anchor.group(chapter, state))} what={view.state(state)} />
                </Cell>
                <Cell numeric>{formatPercent(percentage, locale)}</Cell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <HeaderCell scope="row">{t('total')}</HeaderCell>
              <Cell numeric>{formatNumber(tally.total, locale)}</Cell>
              <Cell numeric>{formatPercent(tally.total === 0 ? 0 : 100, locale)}</Cell>
            </tr>
          </tfoot>
        </Table>
      </div>
    </figure>
  )
}
