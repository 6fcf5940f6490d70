import { folded, holdsWords } from '../text/text'

/** Shorter words are too often one sign away from another one. */
const shortest = 5

/** A number is no typo of another one, whatever its length. */
const mayBeTyped = (word: string): boolean => word.length >= shortest && !/\d/.test(word)

/** Whether two words are the same but for one sign too much, too little, wrong, or two that changed places. */
export function withinOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

/** Whether a word of a text begins with one that is a typo away: Dutch writes its compounds as one word. Both folded. */
const begins = (word: string, looked: string): boolean =>
  [looked.length - 1, looked.length, looked.length + 1].some(
    (length) => word.length >= length && withinOneTypo(word.slice(0, length), looked),
  )

/** A search in which a word that is a typo away from a known one is that. */
export const withoutTypos = (search: string, known: string[]): string =>
  search
    .split(/\s+/)
    .map((word) => {
      const looked = folded(word)
      if (!mayBeTyped(looked) || known.includes(looked)) return word
      return known.find((one) => mayBeTyped(one) && withinOneTypo(looked, one)) ?? word
    })
    .join(' ')

/** The words of a text that hold a word of a search, or begin with one that is a typo away; as they are there, folded. */
export function nearWords(text: string, words: string[]): string[] {
  const tokens = folded(text).split(/[^\p{L}\p{N}'-]+/u)
  const looked = words.map(folded)
  return [
    ...new Set(tokens.filter((token) => looked.some((word) => holdsWords(token, [word]) || (mayBeTyped(word) && begins(token, word))))),
  ]
}

/** Whether each word of a search is in a text, or one that is a typo away. */
export function holdsNearly(text: string, words: string[]): boolean {
  const plain = folded(text)
  const tokens = plain.split(/[^\p{L}\p{N}'-]+/u)
  return words.map(folded).every((word) => holdsWords(plain, [word]) || (mayBeTyped(word) && tokens.some((token) => begins(token, word))))
}
