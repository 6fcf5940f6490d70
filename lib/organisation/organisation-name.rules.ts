import { folded, letters } from '../text/text'

/** What people write before a name, or leave out. */
export const article = /^(?:het|de|een|the|'t|an?(?=\s+\p{L}{4}))\s+/u

/** What people write after the name of an organisation, or leave out. */
const legalForm =
  /(?<![\p{L}\p{N}])(?:v\.?z\.?w|i\.?v\.?z\.?w|a\.?s\.?b\.?l|n\.?v|b\.?v|c\.?v|b\.?v\.?b\.?a|c\.?v\.?b\.?a|n\.?p\.?o)\.?(?![\p{L}\p{N}])/gu

/**
 * The name of an organisation as letters, without its legal form and its article; and where an abbreviation is in brackets, what is outside and what is inside them:
 * `Vlaamse Dienst (VDAB)`, `VDAB (Vlaamse Dienst)`, `Ligo vzw`.
 */
export function variantsOfName(name: string): string[] {
  const plain = folded(name).replace(legalForm, ' ').replaceAll('&', ' en ')
  const inside = [...plain.matchAll(/\(([^()]*)\)/g)].map(([, within = '']) => within)
  const ways = [plain, plain.replace(/\([^()]*\)/g, ' '), ...inside].map((way) => letters(way.trim().replace(article, '')))
  return [...new Set(ways)].filter((way) => way !== '')
}

/** Whether people may mean the same organisation by two names: they differ in capitals, accents, signs, an article, a legal form or an abbreviation behind it. */
export function mayBeOneName(one: string, other: string): boolean {
  const [ones, others] = [variantsOfName(one), variantsOfName(other)]
  // what is in brackets is often something else: it counts only where it is the whole of the other name
  return [ones[0], others[0]].some((whole) => whole !== undefined && ones.includes(whole) && others.includes(whole))
}
