import type { ReactNode } from 'react'
import { formatNumber, formatPercent } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { StatusChoice } from '@/lib/status/action-list.schema'
import { differenceFrom } from '@/lib/status/judgement.rules'
import { percentages, type Tally } from '@/lib/status/ledger.rules'
import {
  besideWorking,
  type CountState,
  type Counts,
  closingStates,
  countStates,
  displayOrder,
  furthestFirst,
} from '@/lib/status/status.rules'
import { differenceInWords } from './judgement-words'
import { StateMark } from './state-mark'

type Props = {
  locale: Locale
  counts: Counts
  total: number
  /** The year compared with; null when there is none. */
  before?: Pick<Tally, 'year' | 'counts'> | null
  /** The list of the actions behind a number. */
  href: (status: StatusChoice | null) => string
  /** Actions closed in an earlier year. */
  leftEarlier?: number
  /** The states that are known; by default all of them. What a source does not mention is not printed as none. */
  known?: readonly CountState[]
  /** What else is said on the quiet line: how many are confirmed. */
  children?: ReactNode
}

/** The counts of one year: the four working states as tiles, and the other five on one quiet line, together N (rule 4). */
export function YearFigures({ locale, counts, total, before = null, href, leftEarlier = 0, known = countStates, children }: Props) {
  const t = getTranslator(locale, 'status')
  const figures = getTranslator(locale, 'figures')
  const shares = percentages(displayOrder.map((state) => counts[state]))
  const number = (value: number) => formatNumber(value, locale)
  const difference = (state: CountState) => {
    const of = before && differenceFrom(counts[state], { count: before.counts[state], year: before.year }, counts.NOT_REPORTED)
    return of && differenceInWords(of, locale)
  }
  const beside = besideWorking.filter((state) => known.includes(state) && counts[state] > 0)
  const closed = [...closingStates.map((state) => counts[state]), leftEarlier].filter((count) => count > 0)
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3 min-[22rem]:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {furthestFirst.map((state) => (
          <Tile key={state} href={counts[state] > 0 ? href(state) : undefined}>
            <span className="flex items-center gap-2 font-semibold text-base leading-tight">
              <StateMark state={state} />
              {t(`${state}.label`)}
            </span>{' '}
            <span className="mt-auto flex items-center gap-2.5 pt-1.5">
              <span className="figure whitespace-nowrap">{number(counts[state])}</span>{' '}
              <span className="text-quiet text-sm leading-snug">
                {figures('share', { share: formatPercent(shares[displayOrder.indexOf(state)] ?? 0, locale), total: number(total) })}
                {difference(state) && (
                  <>
                    <br />
                    {difference(state)}
                  </>
                )}
              </span>
            </span>
          </Tile>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-base text-quiet">
        {children}
        {beside.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <StateMark state={state} />
            <a href={href(state)} className="ink-link">
              {figures('beside', { number: number(counts[state]), state: t(`${state}.label`).toLowerCase() })}
            </a>
          </li>
        ))}
        {leftEarlier > 0 && (
          <li>
            <a href={href('left-earlier')} className="ink-link">
              {figures('earlier', { number: number(leftEarlier) })}
            </a>
          </li>
        )}
        {closed.length > 1 && (
          <li>
            <a href={href('closed')} className="ink-link">
              {figures('closed', { number: number(closed.reduce((sum, count) => sum + count)) })}
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The whole tile leads to what it counts; zero counts nothing and leads nowhere. */
function Tile({ href, children }: { href?: string; children: ReactNode }) {
  return (
    <li className="grid">
      {href ? (
        <a href={href} className="tile">
          {children}
        </a>
      ) : (
        <span className="tile text-quiet">{children}</span>
      )}
    </li>
  )
}
