import { z } from 'zod'
import { emptyAsNull, shownVersion, whateverElseIsWrong, yearField } from '../fields'
import { slug } from '../params'
import { checkJustification, justification } from '../plan/plan-revision.schema'
import { forEachColumn } from './published-total.rules'

/** A count as a source printed it; empty when the source does not mention the state, which is not the same as none. */
const count = emptyAsNull(z.coerce.number().int().min(0).max(9999))

/** Totals that a source printed for a year. */
export const totalsInput = z
  .strictObject({
    plan: slug,
    /** The code of the totals; empty for new ones. */
    totals: emptyAsNull(z.string().max(200)),
    version: shownVersion,
    year: yearField,
    total: z.coerce.number().int().min(1).max(9999),
    ...forEachColumn(() => count),
    ...justification,
  })
  .superRefine(checkJustification, whateverElseIsWrong)

export type TotalsInput = z.output<typeof totalsInput>
