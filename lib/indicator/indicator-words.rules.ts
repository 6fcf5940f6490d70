import type { Comparator, ReferenceWindow } from '@/prisma/generated/enums'
import { getTranslator, messagesIn } from '../i18n'
import type { Locale } from '../locale'
import { printedNumber, vocabularyName } from './indicator.rules'
import type { Aim } from './indicator-panel.rules'

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

type Amount = { comparator: Comparator | null; value: number | null }

/** A target as a number with its comparison: `minder dan 9%`; null for one in words. */
export const targetNumber = ({ comparator, value }: Amount, unit: string, locale: Locale): string | null =>
  value === null
    ? null
    : [comparator && messagesIn(locale).edition.comparator[comparator], inUnit(String(value), unit, locale)].filter(Boolean).join(' ')

/** The names of documents that fit beside their line on the narrowest screen; longer ones are under the chart alone. */
const shortName = 18

/** What stands at the line of a target: its year and number, after its document where the name is short and there is room. */
export function aimLabel({ year, value, documents }: Aim, unit: string, locale: Locale, room: boolean): string {
  const said = `${year}: ${inUnit(String(value), unit, locale)}`
  const document = documents.join('; ')
  return room && document.length <= shortName ? `${document}, ${said}` : said
}

/** What the line of a target is, under the chart: the number, the year and every document that sets it. */
export const aimWords = (aim: Aim, unit: string, locale: Locale): string =>
  getTranslator(locale, 'indicator')('targetOf', {
    target: targetNumber(aim, unit, locale) ?? '',
    year: String(aim.year),
    document: aim.documents.join('; '),
  })

/** A stored number as somebody would type it: with the decimal sign of the language. */
export const decimalToEdit = (figure: string | null | undefined, locale: Locale): string =>
  locale === 'nl' ? (figure ?? '').replace('.', ',') : (figure ?? '')
