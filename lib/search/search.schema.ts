import { z } from 'zod'
import type { SearchParams } from '../status/action-list.schema'

/** What can be found, in the order of the page. */
export const searchKinds = ['actions', 'notes', 'obstacles'] as const
export type SearchKind = (typeof searchKinds)[number]
/** The order for whoever asks for an action by its number: what stands in its way comes before what was said of it every year. */
export const kindsOfNumber: readonly SearchKind[] = ['actions', 'obstacles', 'notes']

/** What one address of the search asks for: `in` is the one group that is shown, from `page` on; null shows the beginning of each. */
export type SearchQuery = { q: string | null; in: SearchKind | null; page: number }
export type SearchField = keyof SearchQuery

const fields: { [F in SearchField]: z.ZodType<NonNullable<SearchQuery[F]>, string> } = {
  // letters, figures, signs: anything a person types, but nothing that only a program sends
  q: z
    .string()
    .transform((typed) => typed.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .max(100)
        .regex(/^\P{Cc}+$/u),
    ),
  in: z.enum(searchKinds),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
}

/** Also of signs without a width, which come along with what is copied. */
const isInvisible = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text)

/** Reads `?q=leren&in=notes&page=2`. A field with a value that cannot be one is named in `faults` and is as if it were left out. */
export function parseSearch(search: SearchParams): { query: SearchQuery; faults: SearchField[] } {
  const faults: SearchField[] = []
  const read = <F extends SearchField>(name: F): SearchQuery[F] | null => {
    const given = search[name]
    if (given === undefined || (typeof given === 'string' && isInvisible(given))) return null
    const parsed = fields[name].safeParse(given)
    if (!parsed.success) faults.push(name)
    return parsed.data ?? null
  }
  return { query: { q: read('q'), in: read('in'), page: read('page') ?? 1 }, faults }
}
