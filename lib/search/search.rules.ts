import { type Locale, otherLocale } from '../locale'
import { folded, placesOf, wordsIn } from '../text/text'

const fillers = new Set(
  (
    'de het een en of in op aan bij met voor van om over rond die dat welke wat waar is zijn wordt worden werd werden alle actie acties obstakel obstakels toelichting toelichtingen ' +
    'the an and or in on at by with for of about that which what where is are was were all action actions obstacle obstacles note notes'
  ).split(' '),
)
/** A word that says nothing of what somebody looks for. */
export const isFiller = (word: string): boolean => fillers.has(folded(word))

/** Signs around a word: they say nothing of what somebody looks for. One before a number does: `#12`, `n° 5`. */
const around = /^[^\p{L}\p{N}#№]+|[^\p{L}\p{N}\p{M}°º]+$/gu
/** What stands between two words without a space: `leren,werken`, `actie-12`. The number of an action may hold a hyphen: `B-3`. */
const between = /(?<=\p{L})[,;|/]+(?=\p{L})|(?<=(?<!\p{L})(?:actie|action))-(?=\d)/giu

/** A search without the signs around and between its words; as it is where it has no other signs. */
export function plainSearch(search: string): string {
  const words = wordsIn(search.replace(between, ' ')).map((word) => word.replace(around, ''))
  return words.filter(Boolean).join(' ') || search.trim()
}

/** The words of a search; those that say nothing count where no other one does. */
export function wordsOf(search: string): string[] {
  const all = [...new Set(wordsIn(plainSearch(search)).filter(Boolean))]
  const telling = all.filter((word) => !isFiller(word))
  return telling.length > 0 ? telling : all
}

/** A piece of a text; `hit` when it is what somebody looked for. The pieces of a text together are that text. */
export type MarkedPiece = { text: string; hit: boolean }

/** Cuts a text where words of a search begin and end in it, whatever the accents and capitals. */
export function markWords(text: string, words: string[]): MarkedPiece[] {
  const hits = hitsIn(text, words)
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { from, to } of hits) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

type Range = { from: number; to: number }

/** Where words occur in a text, as places in the text itself, in order and without overlap. */
function hitsIn(text: string, words: string[]): Range[] {
  // a letter may be longer or shorter without its accents, so the plain text remembers where each of its characters came from
  const plain: string[] = []
  const origin: number[] = []
  let index = 0
  for (const letter of text) {
    for (const unit of folded(letter).split('')) {
      plain.push(unit)
      origin.push(index)
    }
    index += letter.length
  }
  origin.push(text.length)
  const whole = plain.join('')
  const found: Range[] = []
  for (const word of words.map(folded).filter(Boolean)) {
    for (const start of placesOf(word, whole)) {
      const from = origin[start] ?? 0
      const last = origin[start + word.length - 1] ?? from
      // a letter that became more than one character is marked whole
      const to = origin.slice(start + word.length).find((next) => next > last) ?? text.length
      found.push({ from, to })
    }
  }
  return joined(found.sort((a, b) => a.from - b.from || b.to - a.to))
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}

/** About how many characters of a text are shown around what was found. */
const shown = 220

/** The part of a text around the first hit, cut at spaces, with an ellipsis where something was left out. */
export function excerpt(text: string, words: string[]): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= shown) return plain
  const first = hitsIn(plain, words)[0]?.from ?? 0
  const start = first < shown / 2 ? 0 : plain.lastIndexOf(' ', first - shown / 4) + 1
  const space = plain.indexOf(' ', start + shown)
  const end = space < 0 ? plain.length : space
  return `${start > 0 ? '… ' : ''}${plain.slice(start, end)}${end < plain.length ? ' …' : ''}`
}

export type Bilingual = { nl: string | null; en: string | null }

/**
 * The text to show of what was found, with its language: the first one in the language of the page in which a word occurs, else the first
 * in the other one; null when none of them holds a word.
 */
export function foundText(texts: Bilingual[], words: string[], locale: Locale): { text: string; language: Locale } | null {
  for (const language of [locale, otherLocale(locale)]) {
    for (const one of texts) {
      const text = one[language]
      if (text && hitsIn(text, words).length > 0) return { text: excerpt(text, words), language }
    }
  }
  return null
}

/** One page of a list: which ones, which page that is, and how many there are. A page after the last is the last. */
export function pageOf<T>(all: T[], page: number, size: number): { items: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const at = Math.min(page, pages)
  return { items: all.slice((at - 1) * size, at * size), page: at, pages }
}
