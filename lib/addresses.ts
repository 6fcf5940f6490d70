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

/**
 * The same page in both languages, by language: the first three characters of an address are its language. For whoever reads neither,
 * the Dutch one. Of countries nothing is said: Dutch is for every reader of Dutch.
 */
export const inLanguages = (path: string) => ({ nl: `/nl${path.slice(3)}`, en: `/en${path.slice(3)}`, 'x-default': `/nl${path.slice(3)}` })
