import { z } from 'zod'
import { letterAsked, slug, year } from '../params'
import { type CountState, countStates, stateFromSlug, stateToSlug } from './status.rules'

/** What the filter on status asks for: a state, or one of the sums that pages print beside the states. */
const sums = ['reported', 'closed', 'left-earlier'] as const
export type StatusSum = (typeof sums)[number]
export type StatusChoice = CountState | StatusSum

export const isSum = (choice: StatusChoice): choice is StatusSum => sums.some((sum) => sum === choice)

/** What one address of the list asks for; null means no condition. */
export type ListQuery = {
  year: number | null
  status: StatusChoice | null
  /** A letter, or `unknown` for actions whose flagship is not known yet. */
  flagship: string | null
  goal: string | null
  group: string | null
  theme: string | null
  organisation: string | null
  q: string | null
}

export type ListField = keyof ListQuery

/** Each field of the query by itself, as addresses spell it. */
export const listFields: { [F in ListField]: z.ZodType<NonNullable<ListQuery[F]>, string> } = {
  year,
  status: z
    .enum([...countStates.map(stateToSlug), ...sums])
    .transform((word): StatusChoice => sums.find((sum) => sum === word) ?? stateFromSlug(word) ?? 'reported'),
  flagship: z
    .string()
    .toLowerCase()
    .regex(/^(?:[a-z]|unknown)$/),
  goal: letterAsked,
  group: slug,
  theme: slug,
  organisation: slug,
  // letters, figures, signs: anything a person types, but nothing that only a program sends
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u),
}

const names = Object.keys(listFields) as ListField[]

/** The query of an address, as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>

/**
 * Reads the query of the list. A field with an empty value is not a condition, as a form sends it; one with a value that cannot be one is
 * named in `faults` and is not a condition either.
 */
export function parseListQuery(search: SearchParams): { query: ListQuery; faults: ListField[] } {
  const faults: ListField[] = []
  const read = <F extends ListField>(name: F): ListQuery[F] | null => {
    const given = search[name]
    if (given === undefined || (typeof given === 'string' && given.trim() === '')) return null
    const parsed = listFields[name].safeParse(given)
    if (!parsed.success) faults.push(name)
    return parsed.data ?? null
  }
  const query = Object.fromEntries(names.map((name) => [name, read(name)])) as ListQuery
  return { query, faults }
}
