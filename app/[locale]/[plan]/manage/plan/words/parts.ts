import type { Control, RevisionPart } from '@/components/revision/revision-fields'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { levels, namedStates, withNouns } from '@/lib/plan/words.rules'
import { longestNoun, longestStateLabel, partsOfLevel, partsOfState, type WordValues } from '@/lib/plan/words.schema'
import { catalogue } from '@/messages/catalogue'

/** The form: four fields for each level and for each state, with what Koers says where they are left empty. */
export function partsOfForm(locale: Locale, values: WordValues): RevisionPart[] {
  const t = getTranslator(locale, 'planData')
  const languageOf = (part: string): Locale => (part.endsWith('Nl') ? 'nl' : 'en')
  const hint = (usual: string) => t('words.usual', { usual })
  const ofLevel = (level: (typeof levels)[number], part: (typeof partsOfLevel)[number]): Control => {
    const name = `${level}_${part}` as const
    const usual = catalogue[languageOf(part)].words.level[level][part.startsWith('one') ? 'one' : 'other']
    const word = withNouns(`@${level[0]}${level.slice(1).toLowerCase()}`, catalogue[locale].words.level)
    return { kind: 'text', name, label: t(`words.${part}`, { word }), hint: hint(usual), value: values[name] ?? '', maxLength: longestNoun }
  }
  const ofState = (state: (typeof namedStates)[number], part: (typeof partsOfState)[number]): Control => {
    const name = `${state}_${part}` as const
    const usual = catalogue[languageOf(part)].status[state]
    const shared = { name, label: t(`words.${part}`, { word: catalogue[locale].status[state].label }), value: values[name] ?? '' }
    return part.startsWith('label')
      ? { kind: 'text', ...shared, hint: hint(usual.label), maxLength: longestStateLabel }
      : { kind: 'area', ...shared, hint: hint(usual.definition), length: 'sentence' }
  }
  const pairs = (controls: Control[]): RevisionPart[] => [0, 2].map((at) => ({ kind: 'pair', controls: controls.slice(at, at + 2) }))
  return [
    { kind: 'title', label: t('words.levels'), hint: t('words.levelsHint') },
    ...levels.flatMap((level) => pairs(partsOfLevel.map((part) => ofLevel(level, part)))),
    { kind: 'title', label: t('words.states'), hint: t('words.statesHint') },
    ...namedStates.flatMap((state) => pairs(partsOfState.map((part) => ofState(state, part)))),
  ]
}
