import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'

/** In the place of a number that nobody entered yet: a dash for the eye, words for the ear, never a zero (rule 9). */
export function Unknown({ locale }: { locale: Locale }) {
  return (
    <span className="text-quiet">
      <span aria-hidden>–</span>
      <span className="sr-only">{getTranslator(locale, 'content')('notEntered')}</span>
    </span>
  )
}
