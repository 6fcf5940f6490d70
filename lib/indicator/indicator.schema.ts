import { z } from 'zod'
import { flags, geographies } from '@/lib/indicator/measurement.rules'
import { Comparator } from '@/prisma/generated/enums'
import { emptyAsNull, optionalChoice, optionalText, repeated, shownVersion, text, whateverElseIsWrong, yearBetween } from '../fields'
import { slug } from '../params'
import { checkJustification, justification, validity } from '../plan/plan-revision.schema'

/** Digits with at most four decimals, spaces between thousands allowed. `1.234,5` could mean two numbers, so it is neither. */
const decimal = /^-?\d{1,9}([.,]\d{1,4})?$/

/** A number with a comma or a point before its decimals. It stays text, with a point, so that all decimals of the source stay. */
const decimalField = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(
    z
      .string()
      .min(1)
      .refine((typed) => typed === '' || decimal.test(typed), { error: 'decimal' }),
  )
  .transform((typed) => typed.replace(',', '.'))

const optionalDecimal = emptyAsNull(decimalField)

/** The year of a value or a target; empty when the source does not say it. */
const statedYear = emptyAsNull(yearBetween(1950, 2100))

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
    ...justification,
  })
  .superRefine((input, context) => {
    checkJustification(input, context)
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if ((input.figure === null) === (input.text === null)) problem('figure', 'valueOrWords')
    if (input.figure === null && input.comparator !== null) problem('comparator', 'comparatorOfValue')
  }, whateverElseIsWrong)

export type TargetInput = z.output<typeof targetInput>

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
    ...justification,
  })
  .superRefine(checkJustification, whateverElseIsWrong)

export type ValueInput = z.output<typeof valueInput>
