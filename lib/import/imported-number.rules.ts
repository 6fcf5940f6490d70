import { actionNumber } from '../params'
import { folded } from '../text/text'

/** What people write before a number: `Actie 10`, `actie nr. 5`, `n° 3`. What runs on in letters is a word of its own: `nota`. */
const before =
  /^(?:(?:actienummer|actienr|actie|action|maatregel|measure|volgnummer|volgnr|nummer|number|nr|no|n°|nº|№|#)(?:[\s.:°_-]+(?=[\p{L}\p{N}#№])|(?=\d)))+/iu

/**
 * A number as it is printed, of what a cell says: without the words before it, brackets around it, the sign after it, spaces in it, the
 * apostrophe that makes a text of it in a spreadsheet, and signs that nobody sees.
 */
export function bareNumber(text: string): string {
  const seen = text.replace(/\p{Cf}/gu, '').trim()
  const plain = seen.replace(/^['’]/, '').replace(/(?<=\d)\s+(?=\d)/g, '')
  const bare = plain
    .replace(/^[([]\s*/, '')
    .replace(before, '')
    .replace(/(?<![\s.:)\]–—-])[\s.:)\]–—-]+$/, '')
  return actionNumber.safeParse(bare).success ? bare : seen
}

const romans = { i: 1, v: 5, x: 10, l: 50, c: 100 } as const
/** The number that Roman figures write as people do; null for what is not one. */
function romanNumber(text: string): number | null {
  if (!/^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text)) return null
  const figures = [...text.toLowerCase()].map((figure) => romans[figure as keyof typeof romans])
  return figures.reduce<number>((sum, figure, index) => sum + (figure < (figures[index + 1] ?? 0) ? -figure : figure), 0)
}

/** What numbers have in common that people do not tell apart: `01` and `1`, `2A` and `2a`. Of `IV` beside `4` the reader says so. */
export const numberKey = (number: string): string => folded(number).replace(/(?<![\d.])0+(?=\d)/g, '')

export type NumberRead = { number: string /** A number of the plan that is spelled nearly so, and not the same. */; alike: string | null }

/** Reads the numbers of a file beside those of the plan, each of which means itself, however it is written. */
export function numberReader(known: Iterable<string>): (text: string) => NumberRead {
  const numbers = new Set(known)
  const byKey = new Map([...numbers].map((number) => [numberKey(number), number]))
  return (text) => {
    if (numbers.has(text)) return { number: text, alike: null }
    const number = bareNumber(text)
    if (numbers.has(number)) return { number, alike: null }
    return { number, alike: byKey.get(numberKey(number)) ?? byKey.get(String(romanNumber(number))) ?? null }
  }
}

/** What a spreadsheet makes of a number such as `1.1`: a day. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** A column of whole numbers that a program wrote as `1.0`: without their fraction. */
export const wholeNumbers = (texts: string[]): boolean => {
  const said = texts.filter((text) => text !== '')
  return said.length > 0 && said.every((text) => /^\d+[.,]0+$/.test(text))
}
