import { formatNumber } from '@/lib/format'
import type { Locale } from '@/lib/locale'

/** A number that leads to what it counts. Zero counts nothing, so it leads nowhere. */
export function Count({ locale, value, href, what }: { locale: Locale; value: number; href?: string; what: string }) {
  const text = formatNumber(value, locale)
  if (value === 0) return <span className="text-quiet">{text}</span>
  if (!href) return text
  return (
    <a href={href} className="ink-link count-link font-semibold">
      {text}
      <span className="sr-only"> {what}</span>
    </a>
  )
}
