import type { Guess, RowDifference } from './import-difference.rules'
import { mostValues, type ValueList, type ValueSet, valueKey } from './imported-value.rules'

/** A distinct value of a file to decide on: where it is, and what it may mean, the likeliest first. */
export type ToDecide = { list: ValueList; text: string; lines: number[]; codes: string[] }

/** A distinct value that was read differently from how it is written. */
export type Guessed = Guess & { lines: number[] }

/** What lists hold, in words, by code. */
export type Labels = Partial<Record<ValueList, Record<string, { nl: string; en: string }>>>

/**
 * Each value that the plan does not have, or has twice, once: in the order of the file.
 * @param most for so many of them what they may mean is looked up: a file with the wrong column holds thousands.
 */
export function valuesToDecide(rows: RowDifference[], sets: ValueSet[], most = mostValues): ToDecide[] {
  const found = new Map<string, ToDecide>()
  for (const { line, flaws } of rows) {
    for (const { undecided } of flaws) {
      if (!undecided) continue
      const { list, text, codes } = undecided
      const key = `${list} ${valueKey(text)}`
      const known = found.get(key)
      if (known) known.lines.push(line)
      else {
        const set = sets.find((one) => one.list === list)
        const several = codes.length < (set?.codes.length ?? 0)
        const like = several ? codes : found.size < most ? (set?.suggest(text) ?? []) : []
        found.set(key, { list, text, lines: [line], codes: like })
      }
    }
  }
  return [...found.values()]
}

/** Each value that was read differently from how it is written, once. */
export function valuesGuessed(rows: RowDifference[]): Guessed[] {
  const found = new Map<string, Guessed>()
  for (const { line, guesses } of rows) {
    for (const guess of guesses) {
      const key = `${guess.list} ${valueKey(guess.text)}`
      const known = found.get(key)
      if (known) known.lines.push(line)
      else found.set(key, { ...guess, lines: [line] })
    }
  }
  return [...found.values()]
}

/** The words for everything that lists hold. */
export const labelsOf = (sets: ValueSet[]): Labels =>
  Object.fromEntries(
    sets.map(({ list, codes, labels }) => [
      list,
      Object.fromEntries(codes.map((code) => [code, labels.get(code) ?? { nl: code, en: code }])),
    ]),
  )
