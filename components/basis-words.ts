import { getTranslator } from '@/lib/i18n'
import { vocabularyName } from '@/lib/indicator/rules'
import type { Locale } from '@/lib/locale'
import type { ReferenceWindow } from '@/prisma/generated/enums'

/** How something was measured: without it a value means nothing (rule 11). */
export type Basis = {
  survey: string | null
  window: ReferenceWindow
  population: string | null
  geography: string
  coverage: string | null
}

export const placeWords = ({ geography }: Pick<Basis, 'geography'>, locale: Locale): string =>
  vocabularyName('geography', geography, locale)
export const windowWords = ({ window }: Pick<Basis, 'window'>, locale: Locale): string =>
  getTranslator(locale, 'lists')(`window.${window}`).toLowerCase()

/** Survey, population and coverage, as far as the source says. */
export const surveyWords = ({ survey, population, coverage }: Omit<Basis, 'geography' | 'window'>, locale: Locale): string =>
  [
    survey ? vocabularyName('survey', survey, locale) : getTranslator(locale, 'indicator')('surveyNotStated'),
    population && vocabularyName('population', population, locale),
    coverage && vocabularyName('coverage', coverage, locale),
  ]
    .filter(Boolean)
    .join('; ')

/** The whole basis in one line. What is counted without looking back over a period has none to name. */
export const basisWords = (basis: Basis, locale: Locale): string =>
  [placeWords(basis, locale), basis.window !== 'NOT_APPLICABLE' && windowWords(basis, locale), surveyWords(basis, locale)]
    .filter(Boolean)
    .join('; ')
