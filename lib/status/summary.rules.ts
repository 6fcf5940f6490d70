import { formatNumber } from '../format'
import type { Locale } from '../locale'
import { type Counts, closingStates, furthestFirst, type StateWithoutStatus, type WorkingState, withoutStatus } from './status.rules'

const words: Record<Locale, string[]> = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

/** A count as running text writes it: below ten in words, from ten in figures. */
export const spoken = (count: number, locale: Locale): string => words[locale][count] ?? String(count)

const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

type Part = WorkingState | 'LEFT' | StateWithoutStatus

/** Says one message of the namespace `summary`. */
export type SaySummary = (key: 'sentence' | `part.${Part}`, values: { count: number; number: string; parts?: string }) => string

/**
 * The sentence that sums up a year: "47 actions: 1 realised, 27 being implemented, 9 being launched, 10 in preparation." The working states
 * come first, in the order of the source of 2022; what left the plan is one number; then what is not known. States without actions are left
 * out; everything else is said, so that it adds up (rule 4).
 * @param counts how many actions are in each state.
 * @param total the number of actions the sentence names, when a source gives it without giving every state; else the sum of the counts.
 * @returns null when there is nothing to count.
 */
export function summarySentence(counts: Counts, locale: Locale, say: SaySummary, total = sumOf(counts)): string | null {
  const left = closingStates.reduce((sum, state) => sum + counts[state], 0)
  const part = (key: Part, count: number) => (count > 0 ? [say(`part.${key}`, { count, number: formatNumber(count, locale) })] : [])
  const working = furthestFirst.flatMap((state) => part(state, counts[state]))
  const rest = [...part('LEFT', left), ...withoutStatus.flatMap((state) => part(state, counts[state]))]
  const groups = [working.join(', '), ...rest].filter((group) => group !== '')
  if (groups.length === 0) return null
  return say('sentence', { count: total, number: formatNumber(total, locale), parts: groups.join('; ') })
}
