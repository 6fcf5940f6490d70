import { z } from 'zod'
import { emptyAsNull } from '../fields'

/** Digits with at most four decimals, spaces between thousands allowed. `1.234,5` could mean two numbers, so it is none. */
const decimal = /^-?\d{1,9}([.,]\d{1,4})?$/

/** A number with a comma or a point before its decimals. It stays text, with a point, so that all decimals of the source stay. */
export const decimalField = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(
    z
      .string()
      .min(1)
      .refine((typed) => typed === '' || decimal.test(typed), { error: 'decimal' }),
  )
  .transform((typed) => typed.replace(',', '.'))

export const optionalDecimal = emptyAsNull(decimalField)

/** The year of a value or a target; empty when the source does not say it. */
export const statedYear = emptyAsNull(z.coerce.number().int().min(1950).max(2100))
