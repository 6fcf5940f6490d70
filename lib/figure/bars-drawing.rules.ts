import { formatNumber, formatPercent } from '../format'
import type { Locale } from '../locale'
import { percentages } from '../status/ledger.rules'
import { type CountState, type Counts, displayOrder } from '../status/status.rules'
import { layOut } from './bar-layout.rules'
import { type Drawing, element, type Svg, text } from './drawing.rules'
import { colours, stateLooks } from './figure-palette.rules'
import { fitted, inLines, widthOf } from './figure-text.rules'
import { stateArea, stateMark } from './state-drawing.rules'

/** One bar: a year, or a part of the plan. */
export type Bar = {
  /** Left of the bar, or above it where it would take more than half of the width; null for a bar alone, which then shows shares beside its counts. */
  label: string | null
  counts: Counts
  /** Below the bar: how many are confirmed, that it is provisional. */
  note: string | null
}

/** How it is said: the word of a state, the whole of a bar for those who do not see it, and what an empty one says. */
export type BarWords = {
  locale: Locale
  state: (state: CountState) => string
  /** `2025. 47 acties: 5 gerealiseerd, …`; without a label when the bar has none. */
  bar: (label: string | null, counts: Counts) => string
  none: string
}

const size = { label: 16, count: 15, small: 13, note: 14, legend: 16, mark: 24 }
const room = { alone: 56, row: 38, gap: 14, legend: 32 }
const widestLabel = 300

const totalOf = (counts: Counts) => displayOrder.reduce((sum, state) => sum + counts[state], 0)

/**
 * Bars of states one below the other on one scale, with a legend; a bar alone fills the width, and its legend counts. Every state differs by
 * its darkness, its hatching or dashes and its sign, so that it is known without colour. @param width in pixels.
 */
export function barsDrawing(bars: Bar[], words: BarWords, width: number): Drawing {
  const alone = bars.length === 1 && bars[0]?.label === null
  const longest = Math.max(1, ...bars.map(({ counts }) => totalOf(counts)))
  const beside = alone ? 0 : Math.min(widestLabel, Math.max(...bars.map(({ label }) => widthOf(label ?? '', size.label)), 0)) + 16
  const above = beside > width / 2
  const left = above ? 0 : beside
  const parts: Svg[] = []
  let y = 0
  for (const bar of bars) {
    const height = alone ? room.alone : room.row
    const lines = bar.label === null ? [] : inLines(bar.label, size.label, above ? width : left - 16, 3)
    // what a label of three lines beside a bar is higher than the bar
    const over = above ? 0 : Math.max(0, (lines.length * 20 - height) / 2 - 2)
    y += over
    const first = above ? y + size.label : y + height / 2 + size.label * 0.36 - (lines.length - 1) * 10
    if (above) y += lines.length * 20 + 4
    parts.push(...lines.map((said, index) => text(0, first + index * 20, said, { size: size.label, bold: true })))
    const { parts: drawn, below } = stacked(bar.counts, words, { x: left, y, width: width - left, height, longest })
    parts.push(...drawn)
    y += height + Math.max(below, over)
    if (bar.note) {
      y += 20
      parts.push(text(left, y - 3, fitted(bar.note, size.note, width - left), { size: size.note, colour: 'quiet' }))
    }
    y += room.gap
  }
  const shown = displayOrder.filter((state) => bars.some(({ counts }) => counts[state] > 0))
  const legend = legendOf(shown, alone ? (bars[0]?.counts ?? null) : null, words, width, y + 10)
  return {
    width,
    height: legend.bottom,
    parts: [...parts, ...legend.parts],
    words: bars.map(({ label, counts, note }) => [words.bar(label, counts), note].filter(Boolean).join(' ')).join(' '),
  }
}

type Box = { x: number; y: number; width: number; height: number; longest: number }

/** The parts of one bar with their counts: in the part, or below it where it is too narrow. */
function stacked(counts: Counts, { locale, none }: BarWords, { x, y, width, height, longest }: Box): { parts: Svg[]; below: number } {
  if (totalOf(counts) === 0) return { parts: [text(x, y + height / 2 + 5, none, { size: size.note, colour: 'quiet' })], below: 0 }
  const parts: Svg[] = []
  const narrow: Beside[] = []
  for (const { state, start, share } of layOut(displayOrder, counts, longest)) {
    const [from, to] = [x + Math.round((start * width) / 100), x + Math.round(((start + share) * width) / 100)]
    // a line of white between two parts
    const wide = Math.max(1, to - from - 1)
    const area = { x: Math.min(from, x + width - wide), y, width: wide, height }
    const said = formatNumber(counts[state], locale)
    parts.push(...stateArea(state, area))
    const needed = widthOf(said, size.count)
    const middle = from + area.width / 2
    if (needed + 8 > area.width) narrow.push({ said, middle, room: widthOf(said, size.small) + 5 })
    else {
      if (stateLooks[state].hatched) parts.push(ground(middle, y + height / 2, needed + 8, state))
      parts.push(
        text(middle, y + height / 2 + 5.5, said, { size: size.count, bold: true, anchor: 'middle', colour: stateLooks[state].ink }),
      )
    }
  }
  for (const { said, middle } of besideEachOther(narrow, x, x + width))
    parts.push(text(middle, y + height + 15, said, { size: size.small, bold: true, anchor: 'middle' }))
  return { parts, below: narrow.length > 0 ? 18 : 0 }
}

/** A text around its middle, with the room that it takes. */
type Beside = { said: string; middle: number; room: number }

/** Texts moved apart as little as needed, between two edges. */
function besideEachOther(texts: Beside[], from: number, to: number): Beside[] {
  let edge = from
  const apart = texts.map((one) => {
    const middle = Math.max(one.middle, edge + one.room / 2)
    edge = middle + one.room / 2
    return { ...one, middle }
  })
  edge = to
  for (const one of apart.toReversed()) {
    one.middle = Math.min(one.middle, edge - one.room / 2)
    edge = one.middle - one.room / 2
  }
  return apart
}

/** The plain colour of a part behind its count: lines would cross the figure. */
const ground = (x: number, y: number, width: number, state: CountState): Svg =>
  element('rect', { x: x - width / 2, y: y - 11, width, height: 22, fill: colours[stateLooks[state].fill] })

/** The states with their signs and words, side by side as far as they fit; with counts and shares when the bar is alone. */
function legendOf(
  states: CountState[],
  counts: Counts | null,
  words: BarWords,
  width: number,
  top: number,
): { parts: Svg[]; bottom: number } {
  const shares = counts && percentages(displayOrder.map((state) => counts[state]))
  const parts: Svg[] = []
  let [x, y] = [0, top]
  for (const state of states) {
    const share = shares?.[displayOrder.indexOf(state)]
    const label = fitted(words.state(state), size.legend, width - 180)
    const number = counts && `${formatNumber(counts[state], words.locale)} (${formatPercent(share ?? 0, words.locale)})`
    const needed = size.mark + 8 + widthOf(label, size.legend) + (number ? 8 + widthOf(number, size.legend) : 0)
    if (x > 0 && x + needed > width) {
      x = 0
      y += room.legend
    }
    const after = x + size.mark + 8
    parts.push(...stateMark(state, x, y, size.mark), text(after, y + 18, label, { size: size.legend, strong: number }))
    x += needed + 24
  }
  return { parts, bottom: states.length === 0 ? top - 10 : y + size.mark }
}
