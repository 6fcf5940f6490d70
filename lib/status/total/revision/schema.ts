import { z } from 'zod'
import { emptyAsNull } from '../../../fields'
import { slug, yearField } from '../../../params'
import { account, checkAccount, shownVersion } from '../../../plan/revision/schema'

/** A count as a source printed it; empty when the source does not mention the state, which is not the same as none. */
const count = emptyAsNull(z.coerce.number().int().min(0).max(9999))

/** The columns of the counts of states, in the order of the plan. */
export const countFields = [
  'inPreparation',
  'beingLaunched',
  'beingImplemented',
  'realised',
  'continuedElsewhere',
  'merged',
  'stopped',
  'nothingToReport',
  'notReported',
] as const

export type CountField = (typeof countFields)[number]

/** Totals that a source printed for a year. */
export const totalsInput = z
  .strictObject({
    plan: slug,
    /** The code of the totals; empty for new ones. */
    totals: emptyAsNull(z.string().max(200)),
    version: shownVersion,
    year: yearField,
    total: z.coerce.number().int().min(1).max(9999),
    ...{ inPreparation: count, beingLaunched: count, beingImplemented: count, realised: count },
    ...{ continuedElsewhere: count, merged: count, stopped: count, nothingToReport: count, notReported: count },
    ...account,
  })
  .superRefine(checkAccount)

export type TotalsInput = z.output<typeof totalsInput>
