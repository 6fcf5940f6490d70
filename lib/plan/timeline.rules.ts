/** A stage of the plan in one year, and a dated thing of the plan, as far as the order of a timeline needs them. */
type Staged = { year: number }
type Dated = { year: number | null; datedOn: string | null; flagships: { flagship: { code: string } }[] }

/** One year of the timeline; `year` is null for what no source dates, `stage` when no source says it. */
export type TimelineYear<S, D> = { year: number | null; stage: S | null; deliverables: D[] }

/**
 * The plan year by year, the oldest first and what is undated last. Years of which nothing is known are left out; of a year of which only
 * the stage is known, or only what happened, the other stays unknown. Within a year what has a day comes first, in order; a month comes
 * before its days, and what has only a year last.
 */
export function timelineOf<S extends Staged, D extends Dated>(stages: S[], deliverables: D[]): TimelineYear<S, D>[] {
  const years = new Set([...stages.map(({ year }) => year), ...deliverables.flatMap(({ year }) => year ?? [])])
  const dated = [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      stage: stages.find((one) => one.year === year) ?? null,
      deliverables: inOrder(deliverables.filter((one) => one.year === year)),
    }))
  const undated = deliverables.filter(({ year }) => year === null)
  return undated.length > 0 ? [...dated, { year: null, stage: null, deliverables: undated }] : dated
}

const inOrder = <D extends Dated>(deliverables: D[]) =>
  [...deliverables].sort((a, b) => compare(a.datedOn?.slice(5) || '~', b.datedOn?.slice(5) || '~'))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What is linked to a flagship, by a source or by our reading of one; everything when none is asked for. */
export const ofFlagship = <D extends Dated>(deliverables: D[], code: string | null): D[] =>
  code === null ? deliverables : deliverables.filter(({ flagships }) => flagships.some(({ flagship }) => flagship.code === code))
