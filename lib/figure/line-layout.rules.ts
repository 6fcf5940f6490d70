/** A point of a chart: where it lies between the edges, in % of the width and in pixels from the top. */
export type Point = { x: number; y: number }

export type Scale = {
  years: { from: number; to: number }
  /** What the top of the chart stands for, in the unit of the values; the bottom is always zero. */
  top: number
  ticks: number[]
}

/** In pixels: room above the highest line for its label, the height of the drawing, and room below for the years. */
export const frame = { above: 24, height: 220, below: 26 } as const
/** In %: room left for the numbers of the scale and right for the label of the last year. */
const margin = { left: 12, right: 8 }

/** The steps of a scale from zero that holds the highest value: four to six of them, of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleOf(years: number[], values: number[]): Scale | null {
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0 || from === to) return null
  const highest = Math.max(...values, 0)
  const rough = highest > 0 ? highest / 5 : 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((times) => times * power >= rough - 1e-9) ?? 10) * power
  const count = Math.max(1, Math.ceil(highest / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
  return { years: { from, to }, top: ticks.at(-1) ?? step, ticks }
}

/** Where the value of a year lies. */
export function pointOf({ years, top }: Scale, year: number, value: number): Point {
  const share = (year - years.from) / (years.to - years.from)
  const x = margin.left + share * (100 - margin.left - margin.right)
  return { x: Math.round(x * 100) / 100, y: Math.round((frame.above + (1 - value / top) * frame.height) * 10) / 10 }
}

/** The years that are named below the chart: the first and the last, and round ones between them that are far enough apart. */
export function yearsToName({ years: { from, to } }: Scale): number[] {
  const step = [1, 2, 5, 10].find((every) => (to - from) / every <= 5) ?? 20
  const round = Array.from({ length: to - from }, (_, index) => from + index).filter((year) => year % step === 0)
  const apart = step * 0.75
  return [from, ...round.filter((year) => year - from >= apart && to - year >= apart), to]
}

/** Labels that would overlap, moved apart by at least so many pixels; in the order in which they were given. */
export function apart<L extends Point>(labels: L[], distance: number): L[] {
  const moved = new Map<L, L>()
  let above = Number.NEGATIVE_INFINITY
  for (const label of labels.toSorted((one, other) => one.y - other.y)) {
    above = Math.max(label.y, above + distance)
    moved.set(label, { ...label, y: above })
  }
  return labels.map((label) => moved.get(label) ?? label)
}
