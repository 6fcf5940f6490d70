import { actionNumber } from '../params'
import { type CountState, otherStateWords } from '../status/status.rules'
import { folded } from '../text/text'
import { isFiller } from './search.rules'

/** What a search says besides words that are in a text. Null and empty for what it does not say. */
export type SearchMeaning = {
  /** Of an action, as it is printed. */
  number: string | null
  state: CountState | null
  year: number | null
  /** The letter of a flagship. */
  flagship: string | null
  /** The words that are left. */
  words: string[]
}

/** The words for each state, in any language. */
export type WordsByState = { state: CountState; words: string[] }[]

type OwnNames = { actions: string[]; flagships: string[] }

const actionWords = ['actie', 'acties', 'action', 'actions', 'nr', 'nummer', 'number', 'no']
const flagshipWords = ['vlaggenschip', 'vlaggenschepen', 'vlaggeschip', 'vlagschip', 'flagship', 'flagships']

/** A sign or a word that runs on into the number of an action: `#12`, `n°12`, `nr.12`. */
const beforeNumber = /(?<=^|\s)(?:#|№|n[°º]|(?:actie|action|nr|no)\.?)\s*(?=\d)/g

/**
 * Reads `actie 12`, `gerealiseerd 2023`, `vlaggenschip C leren`, `12`, `C`: a number, a state, a year and a flagship, in the words of either
 * language, and the words that are left.
 * @param flagships the letters of the plan, in their order: `vlaggenschip 3` is its third.
 * @param own what the plan calls its actions and flagships besides.
 */
export function meaningOfSearch(
  search: string,
  states: WordsByState,
  flagships: string[],
  own: OwnNames = { actions: [], flagships: [] },
): SearchMeaning {
  const [actionNames, flagshipNames] = [
    [...actionWords, ...own.actions.map(folded)],
    [...flagshipWords, ...own.flagships.map(folded)],
  ]
  const meaning: SearchMeaning = { number: null, state: null, year: null, flagship: null, words: [] }
  let rest = ` ${folded(search)
    .replace(beforeNumber, 'nr ')
    .replace(/[.,;:?!]+(?=\s|$)/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')} `
  const take = (phrase: string): boolean => {
    if (!rest.includes(` ${phrase} `)) return false
    rest = rest.replace(` ${phrase} `, ' ')
    return true
  }
  for (const { state, words } of states) {
    const whole = words.map(folded)
    const short = whole.flatMap((word) => /^(?:in|being) (\S+)$/.exec(word)?.[1] ?? [])
    if (meaning.state === null && [...whole, ...short, ...(otherStateWords[state] ?? [])].some(take)) meaning.state = state
  }
  const tokens = rest.split(' ').filter(Boolean)
  for (let at = 0; at < tokens.length; at += 1) {
    const [token = '', next = ''] = [tokens[at], tokens[at + 1]]
    const letter = flagshipOf(next, flagships)
    if (flagshipNames.includes(token) && letter !== null && meaning.flagship === null) {
      meaning.flagship = letter
      at += 1
    } else if (actionNames.includes(token) && /\d/.test(next) && actionNumber.safeParse(next).success && meaning.number === null) {
      meaning.number = next
      at += 1
    } else if (/^(?:19|20)\d\d$/.test(token) && meaning.year === null) meaning.year = Number(token)
    else meaning.words.push(token)
  }
  const means = meaning.number ?? meaning.state ?? meaning.year ?? meaning.flagship
  if (means !== null) meaning.words = meaning.words.filter((word) => !isFiller(word))
  const [only, second] = meaning.words
  if (only !== undefined && second === undefined && meaning.number === null) {
    const bare = /^f\d$/.test(only) ? only.slice(1) : only
    if (/^[a-z]$/.test(only) || bare !== only) {
      const letter = flagshipOf(bare, flagships)
      if (letter !== null && meaning.flagship === null) return { ...meaning, flagship: letter, words: [] }
    }
  }
  const telling = meaning.words.filter((word) => !isFiller(word))
  const [number] = telling
  const isNumber = telling.length === 1 && number !== undefined && /^\d/.test(number) && actionNumber.safeParse(number).success
  if (isNumber && meaning.number === null) return { ...meaning, number, words: [] }
  return meaning
}

function flagshipOf(word: string, flagships: string[]): string | null {
  if (flagships.includes(word)) return word
  return /^\d$/.test(word) ? (flagships[Number(word) - 1] ?? null) : null
}
