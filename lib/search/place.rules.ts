import { folded } from '../text/text'

/** A page that a search names as it is called: `doelstelling A`, `vlaggenschip 3`, `jaarverslag 2023`. */
export type SearchPlace = { kind: 'goals' | 'flagships'; code: string } | { kind: 'reports'; year: number }

type Known = {
  goals: string[]
  flagships: string[]
  /** The years of which something is public. */
  years: number[]
}

const usual = {
  goals: ['doelstelling', 'doelstellingen', 'doel', 'doelen', 'goal', 'goals', 'objective', 'objectives'],
  flagships: ['vlaggenschip', 'vlaggenschepen', 'vlaggeschip', 'vlagschip', 'flagship', 'flagships'],
}
const reportWords = ['jaarverslag', 'jaarrapport', 'verslag', 'rapport', 'report', 'annual report'].flatMap((word) => [
  ...[word, `${word} van`, `${word} over`, `${word} on`, `${word} for`, `${word} of`],
])

/**
 * The page that a search names, and nothing else; null when it names none. A letter is that of the plan, a figure the place in its order.
 * @param own what the plan calls its goals and flagships besides.
 */
export function placeOfSearch(search: string, known: Known, own: { goals: string[]; flagships: string[] }): SearchPlace | null {
  const words = folded(search)
    .replace(/["“”„«»‘’'.,;:?!()]+(?=\s|$)|(?<=^|\s)["“”„«»‘'(]+/gu, '')
    .split(/\s+/)
    .filter(Boolean)
  const last = words.at(-1) ?? ''
  const name = words.slice(0, -1).join(' ')
  for (const kind of ['goals', 'flagships'] as const) {
    if (![...usual[kind], ...own[kind].map(folded)].includes(name)) continue
    const codes = known[kind]
    const code = codes.find((one) => folded(one) === last) ?? (/^\d{1,2}$/.test(last) ? codes[Number(last) - 1] : undefined)
    if (code !== undefined) return { kind, code }
  }
  const year = /^(?:19|20)\d\d$/.test(last) ? Number(last) : null
  return year !== null && reportWords.includes(name) && known.years.includes(year) ? { kind: 'reports', year } : null
}
