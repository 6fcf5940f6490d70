import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { EditionDifference } from '@/lib/report/edition-difference.rules'
import type { View } from '@/lib/report/edition-view.rules'
import { Cell, HeaderCell, Table } from '../ui/table'
import { NamedActions } from './references'
import { StateWord } from './state-word'
import { WordChanges } from './word-changes'

type Props = {
  /** The report as it will be: the words of its states, and where its actions are described. */
  view: View
  /** The numbers of the two editions. */
  from: number
  to: number
  difference: EditionDifference
}

/** What one edition says differently from the one before: counts with the actions behind them, and every text before and after. */
export function EditionChanges({ view, from, to, difference: { counts, totals, words } }: Props) {
  const { locale } = view
  const t = getTranslator(locale, 'correction')
  const number = (value: number) => formatNumber(value, locale)
  const edition = (one: number) => t('editionColumn', { number: String(one) })
  const inEach = (before: number, after: number) => (
    <>
      <Cell numeric label={edition(from)}>
        {number(before)}
      </Cell>
      <Cell numeric label={edition(to)}>
        {number(after)}
      </Cell>
    </>
  )
  return (
    <div className="grid gap-6">
      {counts.length + totals.length === 0 ? (
        <p>{t('noCounts')}</p>
      ) : (
        <Table caption={t('countsCaption')} stacked>
          <thead>
            <tr>
              <HeaderCell>{t('state')}</HeaderCell>
              <HeaderCell numeric>{edition(from)}</HeaderCell>
              <HeaderCell numeric>{edition(to)}</HeaderCell>
              <HeaderCell>{t('cameAndWent')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ state, before, after, came, went }) => (
              <tr key={state}>
                <HeaderCell scope="row">
                  <StateWord view={view} state={state} />
                </HeaderCell>
                {inEach(before, after)}
                <Cell>
                  <Some view={view} word={t('came')} numbers={came} />
                  <Some view={view} word={t('went')} numbers={went} />
                </Cell>
              </tr>
            ))}
            {totals.map(({ what, before, after }) => (
              <tr key={what}>
                <HeaderCell scope="row">{t(what)}</HeaderCell>
                {inEach(before, after)}
                <Cell className="max-sm:hidden" />
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <WordChanges locale={locale} changes={words} />
    </div>
  )
}

const Some = ({ view, word, numbers }: { view: View; word: string; numbers: string[] }) =>
  numbers.length > 0 && (
    <div>
      <p className="text-quiet">{word}</p>
      <NamedActions view={view} numbers={numbers} />
    </div>
  )
