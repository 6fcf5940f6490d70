import type { Comparator, ReferenceWindow } from '@/prisma/generated/enums'

/** How something was measured. Together with its geography it is what a value cannot do without (rule 11). */
export type PanelBasis = { survey: string | null; window: ReferenceWindow; population: string | null; coverage: string | null }

export type PanelValue = { year: number | null; value: number; flags: string[] }
export type PanelSeries = PanelBasis & { code: string; geography: string; values: PanelValue[] }
/** A target, with the code of the series in whose way of measuring its document states it; null when the document does not say. */
export type PanelTarget = { seriesCode: string | null; year: number | null; comparator: Comparator | null; value: number | null }

export type Panel<S extends PanelSeries, T extends PanelTarget> = { basis: PanelBasis; series: S[]; targets: T[] }

const sameBasis = (one: PanelBasis, other: PanelBasis) =>
  one.survey === other.survey && one.window === other.window && one.population === other.population && one.coverage === other.coverage

/**
 * The ways of measuring an indicator, one panel each (rule 11): only series that differ in nothing but their area share one, and a target
 * is in the panel of the series that it is linked to. A target without such a link is in none.
 */
export function panelsOf<S extends PanelSeries, T extends PanelTarget>(series: S[], targets: T[]): { panels: Panel<S, T>[]; untied: T[] } {
  const panels: Panel<S, T>[] = []
  for (const one of series) {
    const panel = panels.find(({ basis }) => sameBasis(basis, one))
    const { survey, window, population, coverage } = one
    if (panel) panel.series.push(one)
    else panels.push({ basis: { survey, window, population, coverage }, series: [one], targets: [] })
  }
  const untied: T[] = []
  for (const target of targets) {
    const panel = panels.find((one) => one.series.some(({ code }) => code === target.seriesCode))
    const place = panel ? panel.targets : untied
    place.push(target)
  }
  return { panels, untied }
}

/** A target with the document that sets it: without its document it could be taken for one of the plan. */
export type NamedTarget = PanelTarget & { document: string }
/** A number for a year, as a line of a chart: every document that sets it, in the order of the targets. */
export type Aim = { key: string; year: number; comparator: Comparator | null; value: number; documents: string[] }

/** The targets that can be drawn; those with the same number for the same year are one. */
export function aimsOf(targets: NamedTarget[]): Aim[] {
  const aims = new Map<string, Aim>()
  for (const { year, comparator, value, document } of targets) {
    if (year === null || value === null) continue
    const key = [year, comparator, value].join(' ')
    const aim = aims.get(key) ?? { key, year, comparator, value, documents: [] }
    aims.set(key, { ...aim, documents: [...new Set([...aim.documents, document])] })
  }
  return [...aims.values()]
}

type Dated<V> = V & { year: number }
const isDated = <V extends PanelValue>(value: V): value is Dated<V> => value.year !== null
const byYear = (one: { year: number }, other: { year: number }) => one.year - other.year

/** The values of a series that have a place in time, the oldest first. */
export const datedValues = <V extends PanelValue>(values: V[]): Dated<V>[] => values.filter(isDated).sort(byYear)

/**
 * The stretches of a series within which a line may run: successive years without a break between them. A break (`b`) starts a new one,
 * and so does a year of which no value is known: what happened in between, a break too, is not known either.
 */
export function stretchesOf<V extends PanelValue>(values: V[]): Dated<V>[][] {
  const stretches: Dated<V>[][] = []
  for (const value of datedValues(values)) {
    const current = stretches.at(-1)
    const last = current?.at(-1)
    if (current && last && value.year === last.year + 1 && !value.flags.includes('b')) current.push(value)
    else stretches.push([value])
  }
  return stretches
}

export type Pace =
  | { is: 'known'; perYear: number; from: number; to: number }
  | { is: 'unknown'; because: 'basis' | 'words' | 'value' | 'definition' | 'past' }

/**
 * By how much a series has to change every year, from its newest value to its target; in the unit of the indicator, negative for a fall.
 * Unknown for a target that is not linked to this very series, basis and area included (rule 11), for one in words, without a dated value,
 * when the definition of the newest value differs (`d`), and once the year of the target is past.
 * @param thisYear the year it is today.
 */
export function neededChange(series: PanelSeries, target: PanelTarget, thisYear: number): Pace {
  const unknown = (because: Extract<Pace, { is: 'unknown' }>['because']): Pace => ({ is: 'unknown', because })
  if (target.seriesCode !== series.code) return unknown('basis')
  if (target.value === null || target.year === null) return unknown('words')
  if (target.year < thisYear) return unknown('past')
  const newest = datedValues(series.values).at(-1)
  if (!newest || newest.year >= target.year) return unknown('value')
  if (newest.flags.includes('d')) return unknown('definition')
  return { is: 'known', perYear: (target.value - newest.value) / (target.year - newest.year), from: newest.year, to: target.year }
}

export type BasisDifference = 'place' | 'fourWeeks' | 'windowUnknown' | 'surveyUnknown'

/** How a series visibly differs from a target that is linked to no way of measuring: its area, or a basis that is short or not stated. */
export function differencesFrom(
  target: { geography: string | null },
  series: Pick<PanelSeries, 'geography' | 'window' | 'survey'>,
): BasisDifference[] {
  const differences: (BasisDifference | false)[] = [
    target.geography !== null && target.geography !== series.geography && 'place',
    series.window === 'FOUR_WEEKS' && 'fourWeeks',
    series.window === 'NOT_STATED' && 'windowUnknown',
    series.survey === null && 'surveyUnknown',
  ]
  return differences.filter((difference) => difference !== false)
}
