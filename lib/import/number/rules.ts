import { actionNumber } from '../../params'
import { folded } from '../../text'

/** What people write before a number: `Actie 10`, `nr. 5`, `n° 3`. */
const before = /^(?:actienummer|actienr|actie|action|maatregel|volgnummer|volgnr|nummer|number|nr|no|n°|nº|#)\s*[.:°]?\s*(?=[\da-z])/i

/** A number as it is printed, of what a cell says: without the word before it, spaces in it, and the point or bracket behind it. */
export function bareNumber(text: string): string {
  const plain = text.trim().replace(/(?<=\d)\s+(?=\d)/g, '')
  const bare = plain.replace(before, '').replace(/[.:)]+$/, '')
  return actionNumber.safeParse(bare).success ? bare : plain
}

/** What numbers have in common that people do not tell apart: `01` and `1`, `2A` and `2a`. */
export const numberKey = (number: string): string => folded(number).replace(/(?<![\d.])0+(?=\d)/g, '')

export type NumberRead = { number: string /** A number of the plan that is spelled nearly so, and not the same. */; alike: string | null }

/** Reads the numbers of a file beside those of the plan, each of which means itself, however it is written. */
export function numberReader(known: Iterable<string>): (text: string) => NumberRead {
  const numbers = new Set(known)
  const byKey = new Map([...numbers].map((number) => [numberKey(number), number]))
  return (text) => {
    if (numbers.has(text)) return { number: text, alike: null }
    const number = bareNumber(text)
    return { number, alike: numbers.has(number) ? null : (byKey.get(numberKey(number)) ?? null) }
  }
}

/** A column of whole numbers that a program wrote as `1.0`: without their fraction. */
export const wholeNumbers = (texts: string[]): boolean => {
  const said = texts.filter((text) => text !== '')
  return said.length > 0 && said.every((text) => /^\d+[.,]0+$/.test(text))
}
