import type { CountState } from '../status/status.rules'
import { element, line, moved, type Svg } from './drawing.rules'
import { colours, stateLooks, stateSigns } from './figure-palette.rules'

type Box = { x: number; y: number; width: number; height: number }

/** The area of a state. Everything is drawn as it is: patterns, clips and styles are read differently by different programs. */
export function stateArea(state: CountState, { x, y, width, height }: Box): Svg[] {
  const { fill, line: edge, dashes, hatched } = stateLooks[state]
  const stroke = Math.min(1.5, width / 3)
  const inside = { x: x + stroke / 2, y: y + stroke / 2, width: Math.max(0, width - stroke), height: height - stroke }
  return [
    element('rect', { x, y, width, height, fill: colours[fill] }),
    ...(hatched ? hatching({ x, y, width, height }) : []),
    element('rect', { ...inside, fill: 'none', stroke: colours[edge], 'stroke-width': stroke, 'stroke-dasharray': dashes?.join(' ') }),
  ]
}

const every = 7

/** Lines that rise to the right, cut where the box ends. */
function hatching({ x, y, width, height }: Box): Svg[] {
  const strokes: string[] = []
  for (let at = every; at < width + height; at += every) {
    const [left, bottom] = at <= height ? [0, at] : [at - height, height]
    const [right, top] = at <= width ? [at, 0] : [width, at - width]
    strokes.push(`M${round(x + left)} ${round(y + bottom)}L${round(x + right)} ${round(y + top)}`)
  }
  if (strokes.length === 0) return []
  return [element('path', { d: strokes.join(''), stroke: colours['grey-300'], 'stroke-width': 2, fill: 'none' })]
}

const round = (value: number) => Math.round(value * 10) / 10

/** The square of a state with its sign, as beside its word on pages. */
export function stateMark(state: CountState, x: number, y: number, size: number): Svg[] {
  const inset = size * 0.14
  const scale = (size - 2 * inset) / 24
  const sign = element('path', {
    d: stateSigns[state],
    transform: `translate(${round(x + inset)} ${round(y + inset)}) scale(${Math.round(scale * 1000) / 1000})`,
    fill: 'none',
    stroke: colours[stateLooks[state].ink],
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
  return [...stateArea(state, { x, y, width: size, height: size }), sign]
}

/** The sign of Koers: a needle in a square. */
export function koersMark(x: number, y: number, size: number): Svg {
  const scale = Math.round((size / 32) * 1000) / 1000
  return element(
    'g',
    { transform: `translate(${x} ${y}) scale(${scale})` },
    element('rect', { width: 32, height: 32, rx: 3, fill: colours.ink }),
    element('path', { d: 'M16 4 23 27 16 22.5Z', fill: colours.brand }),
    element('path', { d: 'M16 4 9 27 16 22.5Z', fill: colours.white }),
  )
}

/** A line across the whole drawing. */
export const rule = (y: number, width: number): Svg => moved(0, y, [line(0, 0, width, 0, 'grey-300')])
