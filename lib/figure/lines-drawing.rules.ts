import {
  type Aim,
  aimsOf,
  datedValues,
  type NamedTarget,
  type PanelSeries,
  type PanelTarget,
  stretchesOf,
} from '../indicator/indicator-panel.rules'
import { type Drawing, element, line, moved, type Svg, text } from './drawing.rules'
import { colours, seriesLooks, seriesShapes } from './figure-palette.rules'
import { inLines, widthOf } from './figure-text.rules'
import { flagLabels } from './flag-layout.rules'
import { apart, frame, pointOf, type Scale, scaleOf, yearsToName } from './line-layout.rules'

/** A series with the words beside its mark: the area, its newest figure with unit and year. */
export type LineSeries = PanelSeries & { label: string; newest: string | null }

/** How numbers and targets are said: a target at its line, with or without room for its document, and in full under the chart. */
export type LineWords = {
  inUnit: (value: number) => string
  aimLabel: (aim: Aim, room: boolean) => string
  aimWords: (aim: Aim) => string
  words: string
}

const bottom = frame.above + frame.height
const small = 14

/** The scale that holds series and the targets of their own basis; null when there is too little for a drawing. */
export function scaleOfSeries(series: PanelSeries[], targets: PanelTarget[]): Scale | null {
  const values = series.flatMap((one) => datedValues(one.values))
  if (values.length === 0) return null
  const aims = targets.flatMap(({ year, value }) => (year === null || value === null ? [] : [{ year, value }]))
  const all = [...values, ...aims]
  return scaleOf(
    all.map(({ year }) => year),
    all.map(({ value }) => value),
  )
}

/**
 * The series of one way of measuring and the targets that are stated in it, on one axis (rule 11): a line joins successive years, a break
 * and a year that is not known are gaps. Null when there is too little to draw. @param width in pixels.
 */
export function linesDrawing(series: LineSeries[], targets: NamedTarget[], words: LineWords, width: number): Drawing | null {
  const scale = scaleOfSeries(series, targets)
  if (!scale) return null
  const at = (year: number, value: number) => {
    const { x, y } = pointOf(scale, year, value)
    return { x: (x * width) / 100, y }
  }
  const grid = scale.ticks.flatMap((tick) => {
    const { y } = pointOf(scale, scale.years.from, tick)
    return [
      line(0, y, width, y, tick === 0 ? 'grey-600' : 'grey-300'),
      text(0, y - 4, words.inUnit(tick), { size: small, colour: 'quiet' }),
    ]
  })
  const years = yearsToName(scale).map((year) =>
    text(at(year, 0).x, bottom + 20, String(year), { size: small, colour: 'quiet', anchor: 'middle' }),
  )
  const flags = flagLabels(scale, series).map(({ x, y, letters }) =>
    text((x * width) / 100, y, letters, { size: small, colour: 'quiet', anchor: 'middle' }),
  )
  const legend = legendOf(series, aimsOf(targets).map(words.aimWords), width)
  return {
    width,
    height: bottom + frame.below + legend.height,
    parts: [
      ...grid,
      ...years,
      ...targetsOf(scale, targets, words, at),
      ...series.flatMap((one, index) => lineOf(one, index, at)),
      ...flags,
      moved(0, bottom + frame.below, legend.parts),
    ],
    words: words.words,
  }
}

type At = (year: number, value: number) => { x: number; y: number }

const lookOf = (index: number) => seriesLooks[index % seriesLooks.length] ?? seriesLooks[0]

function lineOf({ values }: LineSeries, index: number, at: At): Svg[] {
  const { colour, dashes } = lookOf(index)
  const lines = stretchesOf(values).flatMap((stretch) =>
    stretch.slice(1).map((value, index) => {
      const before = stretch[index] ?? value
      const [from, to] = [at(before.year, before.value), at(value.year, value.value)]
      return line(from.x, from.y, to.x, to.y, colour, 2, dashes)
    }),
  )
  return [...lines, ...datedValues(values).map(({ year, value }) => markOf(index, at(year, value)))]
}

function markOf(index: number, { x, y }: { x: number; y: number }): Svg {
  const { colour, hollow } = lookOf(index)
  const d = seriesShapes[index % seriesShapes.length] ?? seriesShapes[0]
  return moved(x, y, [element('path', { d, fill: hollow ? colours.white : colours[colour], stroke: colours[colour], 'stroke-width': 2 })])
}

const ring = (x: number, y: number): Svg =>
  element('circle', { cx: x, cy: y, r: 5, fill: colours.white, stroke: colours.warning, 'stroke-width': 2 })

/** Targets with the same number for the same year are one line; what stands under the chart names every document that sets it. */
function targetsOf(scale: Scale, targets: NamedTarget[], { aimLabel }: LineWords, at: At): Svg[] {
  const places = aimsOf(targets).map((aim) => ({ ...aim, ...at(aim.year, aim.value) }))
  const labels = apart(places, 18)
  const from = at(scale.years.from, 0).x
  const right = at(scale.years.to, 0).x
  return places.flatMap((aim, index) => {
    const { x, y } = aim
    // at the right edge there is no room after the mark, but before it
    const edge = x + 10 + widthOf(aimLabel(aim, false), small) > right + 40
    const said = aimLabel(aim, edge)
    const baseline = (labels[index]?.y ?? y) + (edge ? -8 : 5)
    return [
      line(from, y, x, y, 'warning', 2, [2, 4]),
      ring(x, y),
      text(edge ? x - 9 : x + 10, baseline, said, { size: small, bold: true, anchor: edge ? 'end' : 'start' }),
    ]
  })
}

/** The marks with their words, one under the other. */
function legendOf(series: LineSeries[], aims: string[], width: number): { parts: Svg[]; height: number } {
  const parts: Svg[] = []
  let y = 8
  const row = (mark: Svg[], label: string) => {
    parts.push(...mark.map((one) => moved(8, y + 8, [one])))
    for (const said of inLines(label, 16, width - 28, 3)) {
      parts.push(text(26, y + 14, said, { size: 16 }))
      y += 22
    }
    y += 4
  }
  series.forEach(({ label, newest }, index) => {
    row([markOf(index, { x: 0, y: 0 })], [label, newest].filter(Boolean).join(': '))
  })
  for (const aim of aims) row([line(-8, 0, 8, 0, 'warning', 2, [2, 4]), ring(0, 0)], aim)
  return { parts, height: y }
}
