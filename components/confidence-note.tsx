import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Confidence } from '@/prisma/generated/enums'

/** How sure a fact is, where it is less than sure: what was read in an official or primary source needs no note. */
export function ConfidenceNote({ locale, confidence }: { locale: Locale; confidence: Confidence }) {
  if (confidence === 'HIGH') return null
  return <p className="text-quiet text-sm">{getTranslator(locale, 'lists')(`confidence.${confidence}`)}</p>
}
