import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import type { PublishedTotals as Totals } from '@/lib/status/published-total.rules'
import { type CountState, displayOrder } from '@/lib/status/status.rules'
import { Count } from '../charts/count'
import { SourceNote } from '../plan/source-list'
import { Cell, HeaderCell, Table } from '../ui/table'
import { StatusTag } from './status-tag'
import { nameOfTotals, totalsDifferenceInWords } from './totals-in-words'

/** Where the numbers of a published total lead: this anchor, on the list of the year. */
export const totalsAnchor = 'totals'

type Props = {
  locale: Locale
  year: number
  totals: Totals[]
  /** What is recorded for the year; null when it is not public. */
  recorded: Tally | null
  /** The list of the recorded actions behind a count. */
  href: (state: CountState | null) => string
}

/** What sources printed for a year beside what is recorded. Differences are printed and never chosen between (rule 5). */
export function PublishedTotals({ locale, year, totals, recorded, href }: Props) {
  const t = getTranslator(locale, 'totals')
  const status = getTranslator(locale, 'status')
  const states = displayOrder.filter((state) => totals.some(({ counts }) => counts[state] !== null) || (recorded?.counts[state] ?? 0) > 0)
  const ownReport = totals.every(({ edition }) => edition)
  return (
    <section id={totalsAnchor} aria-labelledby="totals-title" className="grid gap-4">
      <h2 id="totals-title">{t('title', { year: String(year) })}</h2>
      <p className="max-w-text">{t(ownReport ? 'textOfReport' : recorded ? 'textWithRecord' : 'text')}</p>
      <div className="max-w-text">
        <Table caption={t('caption', { year: String(year) })} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t('status')}</HeaderCell>
              {totals.map((published) => (
                <HeaderCell key={published.code} numeric>
                  {nameOfTotals(published, locale)}
                </HeaderCell>
              ))}
              {recorded && <HeaderCell numeric>{t('recorded')}</HeaderCell>}
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state}>
                <HeaderCell scope="row" className="font-normal">
                  <StatusTag locale={locale} state={state} />
                </HeaderCell>
                {totals.map(({ code, counts }) => (
                  <Cell key={code} numeric>
                    {counts[state] === null ? <span className="text-quiet">{t('unsaid')}</span> : formatNumber(counts[state], locale)}
                  </Cell>
                ))}
                {recorded && (
                  <Cell numeric>
                    <Count locale={locale} value={recorded.counts[state]} href={href(state)} what={status(`${state}.label`)} />
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <HeaderCell scope="row">{t('total')}</HeaderCell>
              {totals.map(({ code, total }) => (
                <Cell key={code} numeric>
                  {formatNumber(total, locale)}
                </Cell>
              ))}
              {recorded && (
                <Cell numeric>
                  <Count locale={locale} value={recorded.total} href={href(null)} what={t('total')} />
                </Cell>
              )}
            </tr>
          </tfoot>
        </Table>
      </div>
      {totals.map((published) => (
        <div key={published.code} className="grid gap-1">
          {recorded && <p>{totalsDifferenceInWords(published, recorded, locale)}</p>}
          <SourceNote locale={locale} sources={published.sources} />
        </div>
      ))}
    </section>
  )
}
