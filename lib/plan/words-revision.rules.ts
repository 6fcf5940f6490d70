import type { ActionStatus, PlanLevel } from '@/prisma/generated/enums'
import { type Locale, locales } from '../locale'
import { countStates } from '../status/status.rules'
import { folded } from '../text/text'
import { type LevelRow, levels, type Nouns, namedStates, type StateRow } from './words.rules'
import type { LevelField, StateField, WordValues } from './words.schema'

/** The levels that a plan has names of its own for, of what is in the form. */
export const levelRows = (values: WordValues): LevelRow[] =>
  levels.flatMap((level) => {
    const [oneNl, otherNl, oneEn, otherEn] = [
      ...[values[`${level}_oneNl`], values[`${level}_otherNl`], values[`${level}_oneEn`], values[`${level}_otherEn`]],
    ]
    return oneNl && otherNl && oneEn && otherEn ? [{ level, oneNl, otherNl, oneEn, otherEn }] : []
  })

/** The states that a plan has words of its own for, of what is in the form. */
export const stateRows = (values: WordValues): StateRow[] =>
  namedStates.flatMap((state) => {
    const row = {
      labelNl: values[`${state}_labelNl`],
      labelEn: values[`${state}_labelEn`],
      definitionNl: values[`${state}_definitionNl`],
      definitionEn: values[`${state}_definitionEn`],
    }
    return row.labelNl || row.definitionNl ? [{ state, ...row }] : []
  })

/** What is in the form, of the rows of a plan. */
export function valuesOfRows(named: LevelRow[], said: StateRow[]): WordValues {
  const values: Partial<WordValues> = {}
  for (const level of levels) {
    const row = named.find((one) => one.level === level)
    values[`${level}_oneNl`] = row?.oneNl ?? null
    values[`${level}_otherNl`] = row?.otherNl ?? null
    values[`${level}_oneEn`] = row?.oneEn ?? null
    values[`${level}_otherEn`] = row?.otherEn ?? null
  }
  for (const state of namedStates) {
    const row = said.find((one) => one.state === state)
    values[`${state}_labelNl`] = row?.labelNl ?? null
    values[`${state}_labelEn`] = row?.labelEn ?? null
    values[`${state}_definitionNl`] = row?.definitionNl ?? null
    values[`${state}_definitionEn`] = row?.definitionEn ?? null
  }
  return values as WordValues
}

/** The words as an event describes them: a line for each level and each state, null for what is called as Koers does. */
export const toldWords = (named: LevelRow[], said: StateRow[]): Record<PlanLevel | ActionStatus, string | null> =>
  Object.fromEntries([
    ...levels.map((level) => {
      const row = named.find((one) => one.level === level)
      return [level, row ? `nl: ${row.oneNl}, ${row.otherNl}; en: ${row.oneEn}, ${row.otherEn}` : null]
    }),
    ...namedStates.map((state) => {
      const row = said.find((one) => one.state === state)
      const inOne = (...texts: (string | null)[]) => texts.filter((text) => text !== null).join(': ')
      return [state, row ? `nl: ${inOne(row.labelNl, row.definitionNl)}; en: ${inOne(row.labelEn, row.definitionEn)}` : null]
    }),
  ])

type Usual = Record<Locale, { words: { level: Nouns }; status: Record<(typeof countStates)[number], { label: string }> }>

/** The word that two levels or two states of the plan would have in common, with the field of the later one that is the plan's own. Null for none. */
export function twiceCalled(named: LevelRow[], said: StateRow[], usual: Usual): { word: string; field: LevelField | StateField } | null {
  for (const locale of locales) {
    const ending = ({ nl: 'Nl', en: 'En' } as const)[locale]
    const nouns = levels.map((level) => {
      const own = named.find((one) => one.level === level)?.[`other${ending}`]
      return { word: own ?? usual[locale].words.level[level].other, field: own ? (`${level}_other${ending}` as const) : null }
    })
    const labels = countStates.map((state) => {
      const own = said.find((one) => one.state === state)
      const label = own?.[`label${ending}`]
      return { word: label ?? usual[locale].status[state].label, field: own && label ? (`${own.state}_label${ending}` as const) : null }
    })
    for (const words of [nouns, labels])
      for (const { word, field } of words)
        if (field && words.some((other) => other.field !== field && folded(other.word) === folded(word))) return { word, field }
  }
  return null
}
