import { getTranslator } from '../../../i18n'
import type { Locale } from '../../../locale'
import { type CountState, countStates } from '../../../status/rules'

/** What is in a column: a text has a column per language, a state a column with how many actions are in it. */
export function fieldWords(locale: Locale, name: string): string {
  const t = getTranslator(locale, 'open-data')
  const state = countStates.find((one: CountState) => one.toLowerCase() === name)
  if (state) return t('countOf', { state: getTranslator(locale, 'status')(`${state}.label`) })
  const [, text, language] = /^(.+)_(nl|en)$/.exec(name) ?? []
  return text && language ? `${t(`field.${text}` as 'field.code')} (${t(language as 'nl')})` : t(`field.${name}` as 'field.code')
}
