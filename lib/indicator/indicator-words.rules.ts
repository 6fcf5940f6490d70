import type { ReferenceWindow } from '@/prisma/generated/enums'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { printedNumber, vocabularyName } from './indicator.rules'

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

/** The unit of an indicator in words. */
export function unitWords(unit: string, locale: Locale): string {
  const t = getTranslator(locale, 'planData')
  if (unit === '%') return t('indicator.unit.percent')
  return unit === '1000' ? t('indicator.unit.thousands') : t('indicator.unit.number')
}

/** A figure with its unit, where that is a sign. */
export const inUnit = (figure: string, unit: string, locale: Locale): string =>
  `${printedNumber(figure, locale)}${unit === '%' ? '%' : unit === '1000' ? ` ${unitWords(unit, locale)}` : ''}`
