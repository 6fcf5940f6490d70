import { z } from 'zod'
import { tidyText } from './text/text'
import { webAddress } from './text/web-address'

// Pieces of the schemas of forms and autosaves. A browser sends every text, an empty one too.

/** A text that must be there, of at most `max` characters. */
export const text = (max: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(max))

/** A text that may be left empty: null then. */
export const optionalText = (max: number) =>
  z
    .string()
    .nullish()
    .transform((value) => tidyText(value ?? ''))
    .pipe(z.string().max(max))
    .transform((value) => (value === '' ? null : value))

/** An address that a reader can open, of at most `max` characters as typed; it may be left empty, and is stored as `webAddress` says. */
export const optionalWebAddress = (max: number) =>
  optionalText(max)
    .refine((typed) => typed === null || webAddress(typed) !== null, { error: 'webAddress' })
    .transform((typed) => typed && webAddress(typed))

/** A field that may occur any number of times under one name: checkboxes, rows. A form sends nothing for none of them. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))

/** The version of the row that the screen showed: what is written back must still be that one. */
export const version = z.coerce.number().int().min(1).max(2_147_483_647)
/** The same where there may be no row yet: 0 then. */
export const shownVersion = z.coerce.number().int().min(0).max(2_147_483_647)

/** What may be left open: an empty field is null. */
export const emptyAsNull = <T extends z.ZodType>(chosen: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), chosen.nullable())

/** A choice that may be left open: null then. */
export const optionalChoice = <T extends z.core.util.EnumLike>(choices: T) => emptyAsNull(z.enum(choices))

/** A day that may be left open. */
export const optionalDay = emptyAsNull(z.iso.date())

/** A year in four figures, from `first` up to and including `last`; a script may send it as a number. */
export const yearBetween = (first: number, last: number) =>
  z.unknown().transform((typed, context): number => {
    const said = typeof typed === 'string' || typeof typed === 'number' ? String(typed).trim() : ''
    const year = /^\d{4}$/.test(said) ? Number(said) : null
    if (year !== null && year >= first && year <= last) return year
    // as texts, in which no thousands are set apart
    const params = { first: String(first), last: String(last) }
    context.addIssue({ code: 'custom', message: said === '' ? 'required' : 'year', params })
    return z.NEVER
  })

/** A year of the plan, as an address has it too. */
export const yearField = yearBetween(2000, 2100)

/** The same where it may be left open. */
export const optionalYear = emptyAsNull(yearField)

/** A date as precise as a source gives it: 2025, 2021-12 or 2022-02-21, from 1900 up to and including 2100. It may be left open. */
export const optionalPartialDate = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').trim())
  .pipe(z.string().refine((value) => value === '' || isPartialDate(value), { error: 'partialDate' }))
  .transform((value) => (value === '' ? null : value))

/** A day that does not exist, such as 30 February, is not one. */
function isPartialDate(value: string): boolean {
  if (!/^(19\d\d|20\d\d|2100)(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(value)) return false
  return value.length < 10 || z.iso.date().safeParse(value).success
}

/**
 * Runs a check of several fields while other fields are wrong too, so that a form names everything that must be repaired at once. A field that failed
 * is passed to the check as it came; only the first problem of each field is shown.
 */
export const whateverElseIsWrong = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null && !Array.isArray(value),
}
