/** Line ends as systems write them: CR and LF, the vertical tab and form feed of word processors, NEL, and the separators of Unicode. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Signs that no text has and XML cannot hold: controls other than tab and line feed, non-characters, and the byte order mark within a text. */
const neverInText = /(?![\t\n])[\p{Cc}\ufeff\p{Noncharacter_Code_Point}]/gu

/** Signs that turn the direction of what follows, also behind the text: a title with one would print the rest of a line backwards. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** A text in which nothing can be seen: a link of it could not be found, nor a name be told apart. */
const nothingToSee = /^[\p{Cf}\p{Z}\n\t]*$/u

/**
 * A typed text as it is stored: the one definition of the signs that a text of Koers may have, for forms, autosaves and imports alike.
 * Doing it twice changes nothing. PostgreSQL refuses NUL and half an emoji, XML most controls; browsers send line ends as CRLF from a
 * form and as LF from a script; one letter may be spelled in two ways.
 */
export const tidyText = (typed: string): string =>
  typed
    .replace(lineEnds, '\n')
    .replace(neverInText, '')
    .replace(turning, '')
    .replace(/[\p{Surrogate}\ufffd]/gu, '')
    .normalize('NFC')
    .trim()
    .replace(nothingToSee, '')

/** Letters that are one sign and stand for two, or for another, and that Unicode does not take apart. */
const spelled: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
  þ: 'th',
  ς: 'σ',
}
const spelledSigns = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g')

/**
 * A text as it is compared: the one definition of which letters and signs are the same when people look for something or match a name.
 * Without capitals, accents, ligatures and invisible signs such as soft hyphens; every apostrophe, quotation mark, hyphen and space is the
 * plain one. Letter by letter: the folding of a text is that of its letters in a row.
 */
export function folded(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.toLowerCase()
  return text
    .replace(/[‘’‚‛′ʹʻʼʽˈ`´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(spelledSigns, (letter) => spelled[letter] ?? letter)
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
}

/** A name as it is matched: only its folded letters and figures, so that spaces, points and hyphens do not tell two names apart. */
export const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of a search. A number that is written in groups of three figures is one: `12 000`. */
export const wordsIn = (search: string): string[] => search.split(/\s+(?!(?<=(?<!\d)\d{1,3}\s)\d{3}(?!\d))/)

/** Whether the text before or after a place goes on with the number there: 12 is none of 1200, 12,5 or 12 000. */
const beginsBefore = (before: string, word: string): boolean =>
  /\d[.,]?$/.test(before) || (/^\d{3}(?!\d)/.test(word) && /(?<!\d)\d{1,3} $/.test(before))
const goesOnAfter = (word: string, after: string): boolean =>
  /^[.,]?\d/.test(after) || (/(?<!\d)\d{1,3}$/.test(word) && /^ \d{3}(?!\d)/.test(after))

/** Where a word occurs in a text, both folded: figures at its ends are whole numbers there, letters may be a part of a longer word. */
export function placesOf(word: string, text: string): number[] {
  const places: number[] = []
  if (word === '') return places
  const [opens, ends] = [/^\d/.test(word), /\d$/.test(word)]
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (opens && beginsBefore(text.slice(Math.max(0, at - 5), at), word)) continue
    if (ends && goesOnAfter(word, text.slice(end, end + 5))) continue
    places.push(at)
  }
  return places
}

/** Whether a folded text holds every one of some folded words. */
export const holdsWords = (text: string, words: string[]): boolean => words.every((word) => word === '' || placesOf(word, text).length > 0)

/** Whether every word of a search occurs in a text, whatever the accents, capitals and typography. A number is found whole only. */
export const holdsEveryWord = (text: string, search: string): boolean => holdsWords(folded(text), wordsIn(folded(search)))

const ended = /[.?!…]["”’»')]*$/

/** A text as a sentence: with a full stop, unless it ends with a sign of its own. */
export const asSentence = (text: string): string => (ended.test(text) ? text : `${text}.`)

/** Texts after each other as sentences. What is not there is left out. */
export const asSentences = (texts: (string | null | undefined)[]): string =>
  texts.flatMap((text) => (text ? [asSentence(text.trim())] : [])).join(' ')
