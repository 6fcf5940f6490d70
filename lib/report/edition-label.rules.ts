import { written } from '@/messages/catalogue'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { levels, nounsOf, noWords, type PlanWords } from '../plan/words.rules'
import { countStates } from '../status/status.rules'
import type { EditionContent } from './edition.schema'
import { inBoth } from './edition-vocabulary.rules'
import * as lists from './edition-vocabulary.schema'

/** The states in their order, with what they mean. */
export const editionStates = (): EditionContent['states'] =>
  countStates.map((state) => ({
    state,
    label: inBoth((locale) => getTranslator(locale, 'status')(`${state}.label`)),
    definition: inBoth((locale) => getTranslator(locale, 'status')(`${state}.definition`)),
  }))

/** The names of levels that an edition holds: those of its plan; undefined where it calls them all as Koers does. */
export const editionLevels = (words: PlanWords): EditionContent['levels'] =>
  Object.keys(words.levels).length === 0 ? undefined : namesOfLevels(words)

/** What a plan calls its levels, in words of both languages. */
export function namesOfLevels(words: PlanWords): NonNullable<EditionContent['levels']> {
  const nouns = (locale: Locale) => nounsOf(words, written[locale].words.level, locale)
  const name = (level: (typeof levels)[number]) => ({
    one: inBoth((locale) => nouns(locale)[level].one),
    other: inBoth((locale) => nouns(locale)[level].other),
  })
  return { GOAL: name('GOAL'), FLAGSHIP: name('FLAGSHIP'), ACTION: name('ACTION') }
}

/** The words in which the page around an edition speaks of its levels: those that it was published with. */
export function wordsOfEdition({ levels: named }: Pick<EditionContent, 'levels'>): PlanWords {
  if (!named) return noWords
  const words: PlanWords = { levels: {}, states: {} }
  for (const level of levels) {
    const { one, other } = named[level]
    words.levels[level] = { nl: { one: one.nl, other: other.nl }, en: { one: one.en, other: other.en } }
  }
  return words
}

/** The words of every closed list that an edition uses. */
export function editionLabels(): EditionContent['labels'] {
  return {
    nothingToReport: lists.nothingToReport.options.map((code) => ({ code, label: listed(`nothingToReport.${code}`) })),
    unchangedReason: lists.unchangedReason.options.map((code) => ({ code, label: listed(`unchangedReason.${code}`) })),
    closingReason: lists.closingReason.options.map((code) => ({ code, label: listed(`closingReason.${code}`) })),
    obstacleKind: lists.obstacleKind.options.map((code) => ({ code, label: listed(`obstacleKind.${code}`) })),
    obstacleState: lists.obstacleState.options.map((code) => ({ code, label: own(`obstacleState.${code}`) })),
    deliverableKind: lists.deliverableKind.options.map((code) => ({ code, label: listed(`deliverableKind.${code}`) })),
    tie: lists.tie.options.map((code) => ({ code, label: listed(`tie.${code}`) })),
    window: lists.referenceWindow.options.map((code) => ({ code, label: listed(`window.${code}`) })),
    comparator: lists.comparator.options.map((code) => ({ code, label: own(`comparator.${code}`) })),
    basis: lists.basis.options.map((code) => ({ code, label: own(`basis.${code}`) })),
    role: lists.role.options.map((code) => ({ code, label: own(`role.${code}`) })),
    passage: lists.passage.options.map((code) => ({ code, label: own(`passage.${code}`) })),
    destination: lists.destination.options.map((code) => ({ code, label: own(`destination.${code}`) })),
    mark: lists.mark.options.map((code) => ({ code, label: own(`mark.${code}`) })),
    absence: lists.absence.options.map((code) => ({ code, label: own(`absence.${code}`) })),
  }
}

type ListKey = Parameters<ReturnType<typeof getTranslator<'lists'>>>[0]
const listed = (key: ListKey) => inBoth((locale) => getTranslator(locale, 'lists')(key))

type OwnKey = Extract<
  Parameters<ReturnType<typeof getTranslator<'edition'>>>[0],
  `${'obstacleState' | 'comparator' | 'basis' | 'role' | 'passage' | 'destination' | 'mark' | 'absence'}.${string}`
>
const own = (key: OwnKey) => inBoth((locale) => getTranslator(locale, 'edition')(key))
