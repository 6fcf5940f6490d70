import { datedValues, type PanelSeries } from '../indicator/indicator-panel.rules'
import { type Point, pointOf, type Scale } from './line-layout.rules'

/** Letters beside the marks they belong to: all of one year that lie together say the same, and share them. */
export type FlagLabel = Point & { year: number; letters: string }

/** In pixels: as near as marks have no room for letters of their own between them, and how far letters are from their mark. */
const near = 30
const below = 20
const above = -10
/** How wide a phone draws the chart: what is apart there is apart everywhere. */
const phone = 250
/** Within this distance of a mark letters cannot be read, in pixels. */
const clear = { x: 11, y: 11 }

type Mark = Point & { year: number; letters: string }

/**
 * Where the flags of the values go: below their mark, or above it where other marks lie in the way. Neighbours in one year with the same
 * letters get them once.
 */
export function flagLabels(scale: Scale, series: PanelSeries[]): FlagLabel[] {
  const marks: Mark[] = series.flatMap(({ values }) =>
    datedValues(values).map(({ year, value, flags }) => ({ ...pointOf(scale, year, value), year, letters: flags.join('') })),
  )
  const placed: Point[] = []
  return groupsOf(marks).map((group) => {
    const [highest, lowest] = [group[0], group.at(-1)]
    const { x, year, letters } = highest
    const places = [(lowest ?? highest).y + below, highest.y + above].map((y) => ({ x, y }))
    const taken = (place: Point) => [...marks, ...placed].filter((one) => covers(one, place)).length
    const best = places.reduce((one, other) => (taken(other) < taken(one) ? other : one))
    placed.push({ x, y: best.y - 5 })
    return { ...best, year, letters }
  })
}

type Group = [Mark, ...Mark[]]

/** The flagged marks of each year from the highest to the lowest, cut where there is room between them or the letters differ. */
function groupsOf(marks: Mark[]): Group[] {
  const groups: Group[] = []
  for (const mark of marks.filter(({ letters }) => letters !== '').sort((one, other) => one.year - other.year || one.y - other.y)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && last.year === mark.year && last.letters === mark.letters && mark.y - last.y < near) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

/** Whether a mark or other letters lie where the middle of these letters would be: five pixels above their baseline. */
const covers = (one: Point, { x, y }: Point): boolean =>
  Math.abs(one.x - x) * (phone / 100) < clear.x && Math.abs(one.y - (y - 5)) < clear.y
