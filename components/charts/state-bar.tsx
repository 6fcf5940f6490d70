import { layOut } from '@/lib/figure/bar-layout.rules'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CountState, type Counts, displayOrder, stateToSlug } from '@/lib/status/status.rules'
import { hatched } from './hatch'

type Props = {
  locale: Locale
  /** Of what or when: the first words of what a screen reader hears. */
  heading: string
  counts: Counts
  /** The number of actions that fills the whole width; by default as many as are counted. */
  scale?: number
  /** In pixels; from 22 on the counts are printed inside. */
  height?: number
  /** The word of a state; an edition brings its own. */
  word?: (state: CountState) => string
}

/** A bar as long as its number of actions, cut into the states they are in. Percentages throughout, so it fits any width. */
export function StateBar({ locale, heading, counts, scale, height = 30, word }: Props) {
  const status = getTranslator(locale, 'status')
  const wordOf = word ?? ((state: CountState) => status(`${state}.label`))
  const parts = layOut(displayOrder, counts, scale).map((part) => ({
    ...part,
    words: `${formatNumber(part.count, locale)} ${wordOf(part.state).toLowerCase()}`,
  }))
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const label = getTranslator(locale, 'charts')('bar', { heading, total, parts: parts.map(({ words }) => words).join(', ') })
  return (
    <svg role="img" aria-label={label} width="100%" height={height} className="block">
      {parts.map(({ state, count, start, share, words }) => (
        <svg key={state} x={`${start}%`} width={`${share}%`} height={height} className={`state-${stateToSlug(state)}`}>
          <title>{words}</title>
          <rect className="state-area" fill={state === 'IN_PREPARATION' ? hatched : undefined} />
          {height >= 22 && share >= 5 && (
            <text x="50%" y="50%" dy="0.35em" textAnchor="middle" className="state-area-count">
              {count}
            </text>
          )}
        </svg>
      ))}
    </svg>
  )
}
