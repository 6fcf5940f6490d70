import { getTranslator } from '@/lib/i18n'
import { inUnit } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'

type Point = { value: number; printed: string; year: number }

type Props = { locale: Locale; unit: string; reading: Point; target: Omit<Point, 'printed'> }

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** The newest value and the target on one axis from zero: only for a value that is measured as the target is stated (rule 11). */
export function TargetAxis({ locale, unit, reading, target }: Props) {
  const top = unit === '%' ? 100 : Math.max(reading.value, target.value) * 1.1 || 1
  const label = getTranslator(locale, 'indicator')('axis', {
    value: inUnit(reading.printed, unit, locale),
    year: String(reading.year),
    target: inUnit(String(target.value), unit, locale),
    by: String(target.year),
  })
  return (
    <figure>
      <svg role="img" aria-label={label} width="100%" height="28" className="block">
        <rect width="100%" height="20" y="4" className="axis-ground" />
        <rect width={percent(reading.value / top)} height="20" y="4" className="axis-value" />
        <line x1={percent(target.value / top)} x2={percent(target.value / top)} y1="0" y2="28" className="axis-target" />
      </svg>
      <figcaption className="mt-1 text-base">{label}</figcaption>
    </figure>
  )
}
