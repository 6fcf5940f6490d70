import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Confidence } from '@/prisma/generated/enums'

/** How sure a fact is, where it is less than sure: what was read in an official or primary source needs no note. */
export function ConfidenceNote({ locale, confidence }: { locale: Locale; confidence: Confidence }) {
  if (confidence === 'HIGH') return null
  return <p className="text-quiet text-sm">{getTranslator(locale, 'lists')(`confidence.${confidence}`)}</p>
}

/** Beside one figure: how sure it is, in two words. `ConfidenceWords` says what they mean, once below the figures. */
export function ConfidenceMark({ locale, confidence }: { locale: Locale; confidence: Confidence }) {
  if (confidence === 'HIGH') return null
  return (
    <small className="block whitespace-nowrap text-quiet text-sm">{getTranslator(locale, 'lists')(`confidenceMark.${confidence}`)}</small>
  )
}

/** What the marks of some figures mean, once each; nothing where all are sure. */
export function ConfidenceWords({ locale, values }: { locale: Locale; values: { confidence: Confidence }[] }) {
  return [...new Set(values.map(({ confidence }) => confidence))].map((one) => (
    <ConfidenceNote key={one} locale={locale} confidence={one} />
  ))
}
