import { folded } from '../text/text'

/** A link to set a password works once, and this many hours. */
export const linkHours = 72

/** Characters. */
export const shortestPassword = 12
export const longestPassword = 200

const disguises: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/** Words about a person, as far as they say anything: those of three signs and more. */
const wordsIn = (own: string[]): string[] => own.flatMap((text) => folded(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3)

/** How many signs may be left beside that many words before a password is more than those words. */
const enoughBeside = [6, 6, 4]

/**
 * Whether a password is long enough and yet among the first that somebody would try: one or two common words, or words
 * about the person, disguised or not, with hardly anything else around them than years, series and repetitions.
 * @param own words about the person and where they work: name, e-mail address, organisation, plan, the name of this application.
 * @param common what is tried first, of everybody (`commonWords`).
 */
export function isGuessable(password: string, own: string[], common: ReadonlySet<string>): boolean {
  const theirs = new Set(wordsIn(own))
  // "welkomwelkom" is one word
  const typed = folded(password).replace(/^(.+?)\1+$/s, '$1')
  const undisguised = typed.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
  const isWord = (from: number, to: number) =>
    [typed, undisguised].some((text) => {
      const word = text.slice(from, to)
      return theirs.has(word) || common.has(word)
    })
  const joined = typed.replace(/[\s._-]+/g, '')
  return common.has(joined) || leastLeftBeside(signsThatCount(typed), isWord).some((left, words) => left < (enoughBeside[words] ?? 0))
}

/** Which signs say something of their own: not those of years and separators, nor those that go on with a series of three and more ("1234", "aaa"). */
function signsThatCount(text: string): boolean[] {
  const without = text.replace(/(19|20)\d\d/g, (year) => ' '.repeat(year.length))
  const goesOn = (at: number) => at > 0 && at < without.length && Math.abs(without.charCodeAt(at) - without.charCodeAt(at - 1)) <= 1
  const inSeries = (at: number) => goesOn(at) && (goesOn(at - 1) || goesOn(at + 1))
  return [...Array(without.length).keys()].map((at) => !/[\s._-]/.test(without.charAt(at)) && !inSeries(at))
}

const longestWord = 40

/** With no, one and two words taken out of a text: how many signs that count are left at least. */
function leastLeftBeside(counts: boolean[], isWord: (from: number, to: number) => boolean): number[] {
  const withNone = [0]
  const withOne = [Number.POSITIVE_INFINITY]
  const withTwo = [Number.POSITIVE_INFINITY]
  const at = (left: number[], end: number) => left[end] ?? Number.POSITIVE_INFINITY
  counts.forEach((does, last) => {
    const end = last + 1
    const sign = does ? 1 : 0
    withNone[end] = at(withNone, last) + sign
    let [one, two] = [at(withOne, last) + sign, at(withTwo, last) + sign]
    for (let from = Math.max(0, end - longestWord); from <= end - 3; from++) {
      if (!isWord(from, end)) continue
      one = Math.min(one, at(withNone, from))
      two = Math.min(two, at(withOne, from))
    }
    withOne[end] = one
    withTwo[end] = two
  })
  return [withNone, withOne, withTwo].map((left) => at(left, counts.length))
}
