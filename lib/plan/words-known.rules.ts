import type { PlanLevel } from '@/prisma/generated/enums'
import { getTranslator } from '../i18n'
import { locales } from '../locale'
import { type CountState, countStates } from '../status/status.rules'
import { folded } from '../text/text'
import { noWords, type PlanWords } from './words.rules'

/**
 * What people may call each state of a plan who write or search: what the plan calls it, and what Koers does where no other state of the plan
 * is called that. In both languages.
 */
export function knownLabels(words: PlanWords): { state: CountState; words: string[] }[] {
  const labels = (state: CountState, of: PlanWords) => locales.map((locale) => getTranslator(locale, 'status', of)(`${state}.label`))
  const own = new Map(countStates.map((state) => [state, labels(state, words)]))
  const isTaken = (label: string, state: CountState) =>
    [...own].some(([other, said]) => other !== state && said.some((one) => folded(one) === folded(label)))
  return countStates.map((state) => ({
    state,
    words: [...new Set([...(own.get(state) ?? []), ...labels(state, noWords).filter((label) => !isTaken(label, state))])],
  }))
}

/** The names that a plan has of its own for a level, for one and for several, in both languages; none where it calls it as Koers does. */
export const ownNames = (words: PlanWords, level: PlanLevel): string[] =>
  words.levels[level] ? locales.flatMap((locale) => Object.values(words.levels[level]?.[locale] ?? {})) : []
