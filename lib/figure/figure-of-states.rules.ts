import { formatNumber } from '../format'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { type CountState, displayOrder } from '../status/status.rules'
import { type Bar, type BarWords, barsDrawing } from './bars-drawing.rules'
import type { Drawing } from './drawing.rules'

/** Something to draw with what is said around it, in one language. */
export type Figure = {
  title: string
  subtitle: string | null
  notes: string[]
  /** Where the numbers come from, each once, without the word for it. */
  sources: string[]
  /** The page that shows it, after the plan in its address. */
  page: (string | number)[]
  /** The drawing at a width in pixels. */
  draw: (width: number) => Drawing
}

/**
 * Bars of states, ready to be drawn.
 * @param heading what one bar without a label is of, for those who do not see it.
 * @param word of a state: an edition brings its own.
 */
export function drawBars(bars: Bar[], locale: Locale, heading: string, word?: (state: CountState) => string): Figure['draw'] {
  const t = getTranslator(locale, 'charts')
  const status = getTranslator(locale, 'status')
  const state = word ?? ((one: CountState) => status(`${one}.label`))
  const words: BarWords = {
    locale,
    state,
    none: getTranslator(locale, 'figure')('noneOfThem'),
    bar: (label, counts) => {
      const there = displayOrder.filter((one) => counts[one] > 0)
      const parts = there.map((one) => `${formatNumber(counts[one], locale)} ${state(one).toLowerCase()}`).join(', ')
      return `${t('bar', { heading: label ?? heading, total: displayOrder.reduce((sum, one) => sum + counts[one], 0), parts })}.`
    },
  }
  return (width) => barsDrawing(bars, words, width)
}
