import { z } from 'zod'
import { type Locale, locales } from '@/lib/locale'

// Parts of an address, and of forms that name the same things. A page asks for null and answers 404: an address that cannot exist is never worth a query.

const locale = z.enum(locales)
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
export const letter = z.string().regex(/^[a-z]$/)
/** The same in the query of an address, which people also type as pages print it: a capital. */
export const letterAsked = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]$/)
/** `.` and `..` in an address lead up, so they can be no number. */
export const actionNumber = z.string().regex(/^(?!\.{1,2}$)[0-9A-Za-z.-]{1,8}$/)
export const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.int().min(2000).max(2100))
export const editionNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(9999))

const parser =
  <T>(schema: z.ZodType<T, string>) =>
  (value: unknown): T | null =>
    schema.safeParse(value).data ?? null

export const parseLocale: (value: unknown) => Locale | null = parser(locale)
/** The name of a plan, organisation or obstacle in an address: lower case letters, digits and single hyphens. */
export const parseSlug = parser(slug)
/** The letter of a goal or flagship, lower case as in the address. */
export const parseLetter = parser(letter)
/** The same where it is asked for in a query: in either case, read as lower case. */
export const parseLetterAsked = parser(letterAsked)
/** The printed number of an action, such as `12` or `B3.1`: text, because plans number as they like. */
export const parseActionNumber = parser(actionNumber)
/** A reporting year from 2000 up to and including 2100. */
export const parseYear = parser(year)
/** Whoever has no name that an address may hold: a person. */
export const parseId = parser(z.uuid())
/** Which page of a feed, from 1. */
export const parsePageNumber = parser(editionNumber)
/** The number of an edition of a report, from 1. */
export const parseEditionNumber = parser(editionNumber)
