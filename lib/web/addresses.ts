import type { Locale } from '../locale'

/** Query values of an address; empty ones are left out. */
export type AddressQuery = Record<string, string | number | null | undefined>

/** An address under `/{locale}/{plan}`; parts are encoded, e.g. address('nl', 'lifelong-learning', ['actions', '12'], { year: 2024 }). */
export function address(locale: string, plan: string, parts: (string | number)[] = [], query: AddressQuery = {}): string {
  const path = [locale, plan, ...parts].map((part) => `/${encodeURIComponent(part)}`).join('')
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [[key, String(value)]])),
  ).toString()
  return search ? `${path}?${search}` : path
}

/** The row of an action in the sheet of a year, open. */
export const sheetRowAddress = (locale: string, plan: string, year: number, number: string): string =>
  `${address(locale, plan, ['manage', 'years', year], { at: number })}#action-${number}`

/** Where everybody reads of something in a plan; null while the plan is in preparation: there is no such page yet. */
export const publicAddress = (
  locale: string,
  plan: { slug: string; publishedAt: Date | null },
  parts: (string | number)[] = [],
): string | null => (plan.publishedAt === null ? null : address(locale, plan.slug, parts))

/**
 * The same page in both languages, by language: the first three characters of an address are its language. For whoever reads neither,
 * the Dutch one. Of countries nothing is said: Dutch is for every reader of Dutch.
 */
export const inLanguages = (path: string): Record<Locale | 'x-default', string> => ({
  nl: `/nl${path.slice(3)}`,
  en: `/en${path.slice(3)}`,
  'x-default': `/nl${path.slice(3)}`,
})

// What is in an address by name is written in lower case; only the number of an action is as printed.
const known = /^[\w.-]+$/

/**
 * A path of a page as it is written: `/nl/lifelong-learning/flagships/a` for `…/flagships/A`. What follows `actions` stays as it is, because
 * `B3` and `b3` may be two numbers, and so do the keys of one-time links.
 */
export function inCanonicalCase(path: string): string {
  const parts = path.split('/')
  if (parts[2]?.toLowerCase() === 'set-password') return path
  return parts.map((part, at) => (known.test(part) && parts[at - 1]?.toLowerCase() !== 'actions' ? part.toLowerCase() : part)).join('/')
}
