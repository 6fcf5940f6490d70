import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Difference, Judgement } from '@/lib/status/judgement.rules'

/** The judgement of a year, as the sentence its page begins with: `12 van 46 acties gerealiseerd, 7 meer dan in 2023.` */
export function judgementInWords(judgement: Judgement, locale: Locale): string {
  const t = getTranslator(locale, 'summary')
  const number = (value: number) => formatNumber(value, locale)
  return t(`judgement.${judgement.is}`, {
    count: judgement.total,
    realised: number(judgement.realised),
    total: number(judgement.total),
    state: t('realised'),
    difference: 'difference' in judgement ? number(judgement.difference) : '',
    year: 'year' in judgement ? String(judgement.year) : '',
    unreported: 'unreported' in judgement ? number(judgement.unreported) : '',
  })
}

/** `2 van 7 gerealiseerd`. */
export const realisedOf = (realised: number, total: number, locale: Locale): string => {
  const t = getTranslator(locale, 'summary')
  return t('of', { realised: formatNumber(realised, locale), total: formatNumber(total, locale), state: t('realised') })
}

/** `7 meer dan in 2023`. */
export const differenceInWords = (difference: Difference, locale: Locale): string =>
  getTranslator(locale, 'figures')(`difference.${difference.is}`, {
    number: 'difference' in difference ? formatNumber(difference.difference, locale) : '',
    year: String(difference.year),
  })
