import 'server-only'
import { type Database, db } from '../../db'
import { type Validity, validityOf } from '../../plan/revision/rules'
import { citations } from '../../plan/source/queries'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'

/** What a value says, as its form and its events name it: the figure with the decimals that the source prints, in the unit of the indicator. */
export type MeasuredValues = {
  year: number | null
  figure: string
  flags: string[]
  noteNl: string | null
  /** In English. */
  note: string | null
  validity: Validity
}

/** One way of measuring an indicator of a plan, with its basis; or null. */
export async function readSeries(database: Database, planId: string, indicator: string, series: string) {
  return database.indicatorSeries.findFirst({
    where: { code: series, indicator: { planId, code: indicator } },
    select: {
      ...{ id: true, code: true, survey: true, window: true, population: true, geography: true, coverage: true, note: true },
      indicator: { select: { code: true, nameNl: true, nameEn: true, unit: true } },
    },
  })
}

/** The value of a way of measuring for a year, or the one whose year the source does not say, with its values as forms and events name them. */
export async function readValue(database: Database, seriesId: string, year: number | null) {
  const found = await database.indicatorValue.findFirst({ where: { seriesId, year }, include: { sources: citations } })
  if (!found) return null
  const { id, version, withdrawnAt, sources, printed, flags, noteNl, note } = found
  const values: MeasuredValues = { year: found.year, figure: printed, flags: [...flags].sort(), noteNl, note, validity: validityOf(found) }
  return { id, version, withdrawnAt, sources, values }
}

/**
 * A way of measuring for the form about a value of it, with that value when it has one for the year.
 * Null for who may not revise the plan, and for a way of measuring that the plan does not have.
 */
export async function getValueToRevise(actor: Actor, planId: string, indicator: string, seriesCode: string, year: number | null) {
  if (!may(actor, 'getValueToRevise', { planId })) return null
  const series = await readSeries(db, planId, indicator, seriesCode)
  return series && { series, value: await readValue(db, series.id, year) }
}
