import type { Locale } from '../../locale'
import { type CountState, type Counts, displayOrder } from '../rules'

const words: Record<Locale, string[]> = {
  nl: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

/** A count as running text writes it: below ten in words, from ten in figures. */
export const spoken = (count: number, locale: Locale): string => words[locale][count] ?? String(count)

const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Says one message of the namespace `summary`. */
export type SaySummary = (
  key: 'sentence' | `full.${CountState}` | `short.${CountState}`,
  values: { count: number; number: string; parts?: string },
) => string

/**
 * The sentence that sums up a year: "Of the 47 actions, one has been realised, 27 are being implemented, nine are in the process of
 * being launched and 10 are being prepared." States without actions are left out; everything else is said, so that it adds up (rule 4).
 * @param counts how many actions are in each state.
 * @param total the number of actions the sentence names, when a source gives it without giving every state; else the sum of the counts.
 * @returns null when there is nothing to count.
 */
export function summarySentence(counts: Counts, locale: Locale, say: SaySummary, total = sumOf(counts)): string | null {
  const states = displayOrder.filter((state) => counts[state] > 0)
  if (states.length === 0) return null
  const parts = states.map((state, place) => {
    const before = states[place - 1]
    // "zijn er 27 in uitvoering, negen in opstart": Dutch does not repeat its verb as long as that stays singular, or plural
    const sameVerb = before !== undefined && (counts[before] === 1) === (counts[state] === 1)
    const count = counts[state]
    return say(`${sameVerb ? 'short' : 'full'}.${state}`, { count, number: spoken(count, locale) })
  })
  const list = new Intl.ListFormat(locale === 'nl' ? 'nl-BE' : 'en-GB', { type: 'conjunction' }).format(parts)
  return say('sentence', { count: total, number: spoken(total, locale), parts: list })
}
