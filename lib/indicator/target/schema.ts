import { z } from 'zod'
import { Comparator } from '@/prisma/generated/enums'
import { geographies } from '@/prisma/record/vocabulary/measurement'
import { emptyAsNull, optionalChoice, optionalText, text } from '../../fields'
import { slug } from '../../params'
import { account, checkAccount, shownVersion, validity } from '../../plan/revision/schema'
import { optionalDecimal, statedYear } from '../schema'

const places = geographies.map(({ code }) => code)

/** A target as a policy document sets it: a number in the unit of the indicator, or words. */
export const targetInput = z
  .strictObject({
    plan: slug,
    indicator: slug,
    /** Its code; empty for a new one. */
    target: emptyAsNull(slug),
    version: shownVersion,
    document: text(300),
    year: statedYear,
    comparator: optionalChoice(Comparator),
    figure: optionalDecimal,
    text: optionalText(300),
    geography: emptyAsNull(z.enum(places)),
    /** The series of the indicator in whose way of measuring it is stated; empty when the document does not say. */
    series: emptyAsNull(slug),
    noteNl: optionalText(1000),
    note: optionalText(1000),
    validity,
    ...account,
  })
  .superRefine((input, context) => {
    checkAccount(input, context)
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if ((input.figure === null) === (input.text === null)) problem('figure', 'valueOrWords')
    if (input.figure === null && input.comparator !== null) problem('comparator', 'comparatorOfValue')
  })

export type TargetInput = z.output<typeof targetInput>
