import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CountState, type Counts, displayOrder } from '@/lib/status/status.rules'
import { StatusTag } from '../status/status-tag'
import { Cell, HeaderCell, Table } from '../ui/table'
import { Count } from './count'
import { StateBar } from './state-bar'

export type YearCounts = {
  year: number
  counts: Counts
  /** Beside the year: `voorlopig`, `gepubliceerd totaal`. */
  note?: ReactNode
}

type Props = {
  locale: Locale
  title: string
  /** The oldest first. */
  years: YearCounts[]
  /** The list of the actions behind a count; of a total when the state is null. */
  href?: (year: number, state: CountState | null) => string
  /** Rows below the total, with something for every year: confirmed n/N, left earlier. */
  below?: { label: string; of: (year: number) => ReactNode }[]
  /** Bars and numbers side by side, where the screen is wide enough. */
  beside?: boolean
}

/** So many columns fit beside the bars. */
const fewYears = 5

const totalOf = (counts: Counts) => displayOrder.reduce((sum, state) => sum + counts[state], 0)

/** The years one below the other on one scale, and the same numbers as a table with a column per year. */
export function StackedBarsByYear({ locale, title, years, href, below = [], beside = false }: Props) {
  const t = getTranslator(locale, 'charts')
  const status = getTranslator(locale, 'status')
  const longest = Math.max(1, ...years.map(({ counts }) => totalOf(counts)))
  const states = displayOrder.filter((state) => years.some(({ counts }) => counts[state] > 0))
  return (
    <figure className={`grid items-start gap-x-10 gap-y-5 ${beside && years.length <= fewYears ? 'md:grid-cols-2' : ''}`}>
      <ol className="grid gap-2">
        {years.map(({ year, counts, note }) => (
          <li key={year} className="grid grid-cols-[3.5rem_1fr] items-center">
            <span className="font-semibold text-base tabular-nums">{year}</span>
            <StateBar locale={locale} heading={String(year)} counts={counts} scale={longest} height={32} />
            {note && <span className="col-start-2 text-quiet text-sm">{note}</span>}
          </li>
        ))}
      </ol>
      {/* a few numbers are close to their names; many years need the room */}
      <div className={years.length <= fewYears ? 'max-w-text' : ''}>
        <Table caption={title}>
          <thead>
            <tr>
              <HeaderCell>{t('status')}</HeaderCell>
              {years.map(({ year }) => (
                <HeaderCell key={year} numeric>
                  {year}
                </HeaderCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state}>
                <HeaderCell scope="row">
                  <StatusTag locale={locale} state={state} />
                </HeaderCell>
                {years.map(({ year, counts }) => (
                  <Cell key={year} numeric>
                    <Count locale={locale} value={counts[state]} href={href?.(year, state)} what={`${status(`${state}.label`)} ${year}`} />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <HeaderCell scope="row">{t('total')}</HeaderCell>
              {years.map(({ year, counts }) => (
                <Cell key={year} numeric>
                  <Count locale={locale} value={totalOf(counts)} href={href?.(year, null)} what={`${t('total')} ${year}`} />
                </Cell>
              ))}
            </tr>
            {below.map(({ label, of }) => (
              <tr key={label}>
                <HeaderCell scope="row" className="font-normal">
                  {label}
                </HeaderCell>
                {years.map(({ year }) => (
                  <Cell key={year} numeric>
                    {of(year)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tfoot>
        </Table>
      </div>
    </figure>
  )
}
