import 'server-only'
import type { Comparator } from '@/prisma/generated/enums'
import { type Database, db } from '../../db'
import { type Validity, validityOf } from '../../plan/revision/rules'
import { citations } from '../../plan/source/queries'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'

/** What a target says, as its form and its events name it: the figure as decimal text, in the unit of the indicator. */
export type TargetValues = {
  document: string
  year: number | null
  comparator: Comparator | null
  figure: string | null
  text: string | null
  geography: string | null
  /** The code of the series in whose way of measuring the target is stated. */
  series: string | null
  noteNl: string | null
  /** In English. */
  note: string | null
  validity: Validity
}

/** A target of an indicator with its values as forms and events name them, or null. */
export async function readTarget(database: Database, indicatorId: string, code: string) {
  const where = { indicatorId_code: { indicatorId, code } }
  const found = await database.indicatorTarget.findUnique({ where, include: { sources: citations } })
  if (!found) return null
  const { id, version, withdrawnAt, sources, document, year, comparator, value, text, geography, seriesCode, noteNl, note } = found
  const values: TargetValues = {
    ...{ document, year, comparator, figure: value?.toString() ?? null, text, geography, series: seriesCode, noteNl, note },
    validity: validityOf(found),
  }
  return { id, code, version, withdrawnAt, sources, values }
}

/** The indicator of which a target is added or changed, or null. */
export const readIndicatorOfTarget = (database: Database, planId: string, code: string) =>
  database.indicator.findUnique({
    where: { planId_code: { planId, code } },
    select: {
      ...{ id: true, code: true, nameNl: true, nameEn: true, unit: true },
      series: {
        select: { code: true, survey: true, window: true, population: true, geography: true, coverage: true },
        orderBy: { position: 'asc' },
      },
    },
  })

/**
 * An indicator for the form about a target of it, with that target; `code` is null for one that is about to be added.
 * Null for who may not revise the plan, and for an indicator or a target that it does not have.
 */
export async function getTargetToRevise(actor: Actor, planId: string, indicatorCode: string, code: string | null) {
  if (!may(actor, 'getTargetToRevise', { planId })) return null
  const indicator = await readIndicatorOfTarget(db, planId, indicatorCode)
  const target = indicator && code !== null ? await readTarget(db, indicator.id, code) : null
  return indicator && (target || code === null) ? { indicator, target } : null
}
