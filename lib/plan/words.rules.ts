import { ActionStatus, PlanLevel } from '@/prisma/generated/enums'
import type { Locale } from '../locale'

/** The levels of a plan, from broad to narrow. */
export const levels = Object.values(PlanLevel)
/** The states that a plan may call its own way. What each counts as is the same in every plan: every number rests on the seven. */
export const namedStates = Object.values(ActionStatus)

/** The name of a level, for one and for several. */
export type Noun = { one: string; other: string }
export type Nouns = Record<PlanLevel, Noun>

/** What a plan calls its states, and what they mean; undefined where it uses the words of Koers. */
export type StateWords = { label?: string; definition?: string }

/** The words that are a plan's own, in both languages or not at all. What is not here, the plan calls as Koers does. */
export type PlanWords = {
  levels: Partial<Record<PlanLevel, Record<Locale, Noun>>>
  states: Partial<Record<ActionStatus, Record<Locale, StateWords>>>
}

/** Those of a plan that calls everything as Koers does. */
export const noWords: PlanWords = { levels: {}, states: {} }

/** A row of `level_names`. */
export type LevelRow = { level: PlanLevel; oneNl: string; otherNl: string; oneEn: string; otherEn: string }
/** A row of `state_words`. */
export type StateRow = {
  state: ActionStatus
  labelNl: string | null
  labelEn: string | null
  definitionNl: string | null
  definitionEn: string | null
}

/** The words of a plan from its rows. */
export function wordsOfRows(named: LevelRow[], said: StateRow[]): PlanWords {
  if (named.length === 0 && said.length === 0) return noWords
  const words: PlanWords = { levels: {}, states: {} }
  // in one order, whichever the rows come in: what says the same is the same
  for (const level of levels) {
    const row = named.find((one) => one.level === level)
    if (row) words.levels[level] = { nl: { one: row.oneNl, other: row.otherNl }, en: { one: row.oneEn, other: row.otherEn } }
  }
  for (const state of namedStates) {
    const row = said.find((one) => one.state === state)
    if (row) words.states[state] = { nl: stateWords(row.labelNl, row.definitionNl), en: stateWords(row.labelEn, row.definitionEn) }
  }
  return words
}

const stateWords = (label: string | null, definition: string | null): StateWords => ({
  ...(label !== null && { label }),
  ...(definition !== null && { definition }),
})

/** The names of all levels in a language: the plan's own, and the usual one where it has none. */
export const nounsOf = (words: PlanWords, usual: Nouns, locale: Locale): Nouns => ({
  GOAL: words.levels.GOAL?.[locale] ?? usual.GOAL,
  FLAGSHIP: words.levels.FLAGSHIP?.[locale] ?? usual.FLAGSHIP,
  ACTION: words.levels.ACTION?.[locale] ?? usual.ACTION,
})

/** `@Flagship`, `@flagships` …: where a message of `messages/` has the name of a level and not a word of its own. */
const mention = /@(goal|flagship|action)(s?)(?![a-z])/gi

/** A message with the names of the levels in it: those written with a capital begin with one. */
export const withNouns = (message: string, nouns: Nouns): string =>
  message.replaceAll(mention, (written, level: string, several: string) => {
    const noun = nouns[level.toUpperCase() as PlanLevel][several ? 'other' : 'one']
    return written[1] === level[0]?.toLowerCase() ? uncapitalised(noun) : capitalised(noun)
  })

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
/** Within a line: a name of letters, such as OKR, keeps its capitals. */
const uncapitalised = (word: string): string => (/^.\p{Lu}/u.test(word) ? word : word.slice(0, 1).toLowerCase() + word.slice(1))

type Tree = { [key: string]: Tree | string }

/** Every message of a tree with the names of the levels in it. */
export function allWithNouns<T extends object>(messages: T, nouns: Nouns): T {
  const said = (value: Tree | string): Tree | string =>
    typeof value === 'string'
      ? withNouns(value, nouns)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]))
  return said(messages as unknown as Tree) as unknown as T
}
