import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { Tally } from '@/lib/status/ledger.rules'
import { StateBar } from './state-bar'

type Props = {
  locale: Locale
  /** What the bars are of, for those who hear them: the year comes after it. */
  heading: string
  /** The name of the list, where no heading says it. */
  label?: string
  /** The oldest first; a note appears below its bar. */
  years: (Pick<Tally, 'year' | 'counts' | 'total'> & { note?: ReactNode })[]
  /** The page of a year; without it the years are plain. */
  href?: (year: number) => string
  current?: number | null
  /** Lines to glance at, without numbers in them. */
  small?: boolean
}

/** Years one below the other on one scale: how the states moved is seen before it is read. */
export function YearBars({ locale, heading, label, years, href, current, small = false }: Props) {
  const scale = Math.max(1, ...years.map(({ total }) => total))
  return (
    <ol aria-label={label} className={small ? 'year-bars year-bars-small' : 'year-bars'}>
      {years.map(({ year, counts, note }) => (
        <li key={year}>
          {href ? (
            <a href={href(year)} aria-current={year === current ? 'page' : undefined} className="ink-link count-link w-fit">
              {year}
            </a>
          ) : (
            <span>{year}</span>
          )}
          <StateBar locale={locale} heading={`${heading} ${year}`} counts={counts} scale={scale} height={small ? 12 : 30} />
          {note && <span className="text-quiet text-sm">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
