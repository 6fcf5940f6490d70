import { z } from 'zod'
import { flags } from '@/prisma/record/vocabulary/measurement'
import { optionalText, repeated } from '../../fields'
import { slug } from '../../params'
import { account, checkAccount, shownVersion, validity } from '../../plan/revision/schema'
import { decimalField, statedYear } from '../schema'

const codes = flags.map(({ code }) => code)

/** A value of one way of measuring. Basis and year say which; a value in the wrong year is withdrawn, and added to the right one. */
export const valueInput = z
  .strictObject({
    plan: slug,
    indicator: slug,
    series: slug,
    year: statedYear,
    version: shownVersion,
    /** In the unit of the indicator, with the decimals that the source prints. */
    figure: decimalField,
    flags: repeated(z.enum(codes)),
    noteNl: optionalText(1000),
    note: optionalText(1000),
    validity,
    ...account,
  })
  .superRefine(checkAccount)

export type ValueInput = z.output<typeof valueInput>
