import { folded } from '../../text'
import { commonWords } from './common-words'

/** A link to set a password works once, and this many hours. */
export const linkHours = 72

/** Characters. */
export const shortestPassword = 12
export const longestPassword = 200

const disguises: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/**
 * Whether a password is long enough and yet among the first that somebody would try: one or two common words, or words
 * about the person, with hardly anything else around them than years, series and repetitions.
 * @param own words about the person: name, e-mail address.
 */
export function isGuessable(password: string, own: string[]): boolean {
  const words = [...commonWords, ...own.flatMap((text) => folded(text).split(/[^a-z0-9]+/))].filter((word) => word.length >= 3)
  const typed = folded(password)
  const undisguised = typed.replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
  return [typed, undisguised].some((text) => leavesTooLittle(text, words))
}

function leavesTooLittle(text: string, words: string[]): boolean {
  const found = new Set<string>()
  let rest = text.replace(/^(.+?)\1+$/s, '$1')
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    if (!rest.includes(word)) continue
    found.add(word)
    rest = rest.replaceAll(word, ' ')
  }
  rest = rest.replace(/(19|20)\d\d/g, ' ').replace(/[\s._-]+/g, '')
  return found.size <= 2 && withoutSeries(rest).length < 6
}

/** "1234" and "aaa" say no more than their first sign. */
function withoutSeries(text: string): string {
  const signs = [...text]
  const step = (at: number) => (signs[at]?.codePointAt(0) ?? 0) - (signs[at - 1]?.codePointAt(0) ?? 0)
  return signs.filter((_, at) => at === 0 || Math.abs(step(at)) > 1).join('')
}
