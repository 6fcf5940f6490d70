import 'server-only'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { shortestPassword } from '@/lib/user/password.rules'

/** The words beside a password that is chosen, per number of characters typed. */
export function lengthWords(locale: Locale): { lengths: string[]; lengthLabel: string } {
  const t = getTranslator(locale, 'setPassword')
  const short = Array.from({ length: shortestPassword }, (_, typed) => t('charactersLeft', { count: shortestPassword - typed }))
  return { lengths: [...short, t('longEnough')], lengthLabel: t('length') }
}
