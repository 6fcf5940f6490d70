import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { browserOf } from '@/lib/user/session.rules'

/** A browser as its owner knows it: `Firefox op Windows`. */
export function browserWords(userAgent: string | null, locale: Locale): string {
  const t = getTranslator(locale, 'people')
  const { browser, system } = browserOf(userAgent)
  const name = browser ?? t('unknownBrowser')
  return system ? t('browserOn', { browser: name, system }) : name
}
