import { getTranslator } from '@/lib/i18n'
import { printedNumber } from '@/lib/indicator/rules'
import type { Locale } from '@/lib/locale'

/** The unit of an indicator in words. */
export function unitWords(unit: string, locale: Locale): string {
  const t = getTranslator(locale, 'planData')
  if (unit === '%') return t('indicator.unit.percent')
  return unit === '1000' ? t('indicator.unit.thousands') : t('indicator.unit.number')
}

/** A figure with its unit, where that is a sign. */
export const inUnit = (figure: string, unit: string, locale: Locale): string =>
  `${printedNumber(figure, locale)}${unit === '%' ? '%' : unit === '1000' ? ` ${unitWords(unit, locale)}` : ''}`
