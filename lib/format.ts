import type { Day } from '@/lib/dates'
import { type Locale, languageTag, otherLocale } from '@/lib/locale'

// Dutch notation follows Flemish language advice, which differs from what Intl makes of nl-BE:
// a non-breaking space between thousands and only from five digits on, 12,34% without a space; days are written out, since nearly all
// of them are part of a sentence, and only a moment, in lists of what happened, is 15.03.2025 14:02.

const noBreakSpace = '\u00a0'
const timeZone = 'Europe/Brussels'

// Making a formatter costs a hundred times as much as using it, and a page prints hundreds of numbers.
const numbers = new Map<string, Intl.NumberFormat>()
function english(decimals: number, fixed: boolean): Intl.NumberFormat {
  const key = `${decimals} ${fixed}`
  const known = numbers.get(key)
  const made =
    known ??
    new Intl.NumberFormat('en-GB', {
      maximumFractionDigits: decimals,
      minimumFractionDigits: fixed ? decimals : 0,
      // what is rounded to zero is neither more nor less than that
      signDisplay: 'negative',
    })
  if (!known) numbers.set(key, made)
  return made
}
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const numeric = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })
const inEach = (parts: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> => ({
  nl: new Intl.DateTimeFormat(languageTag.nl, { timeZone, ...parts }),
  en: new Intl.DateTimeFormat(languageTag.en, { timeZone, ...parts }),
})
const longDay = inEach({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const month = inEach({ month: 'long', year: 'numeric' })
const day = inEach({ day: 'numeric', month: 'long', year: 'numeric' })

/** A number with at most `decimals` digits after the comma (or exactly so many with `fixed`). */
export function formatNumber(value: number, locale: Locale, { decimals = 0, fixed = false } = {}): string {
  return notation[locale](english(decimals, fixed).format(value))
}

const notation: Record<Locale, (english: string) => string> = { nl: inDutch, en: (text) => text }

function inDutch(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const digits = whole.replace(/\D/g, '').length
  const grouped = whole.replaceAll(',', digits >= 5 ? noBreakSpace : '')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** A percentage from 0 to 100 (not a fraction): `12,34%`. */
export function formatPercent(value: number, locale: Locale, options?: { decimals?: number; fixed?: boolean }): string {
  return `${formatNumber(value, locale, options)}%`
}

/** A day, or the day in Brussels at an instant: `15 maart 2025` or `15 March 2025`. */
export function formatDate(date: Date | Day, locale: Locale): string {
  return day[locale].format(new Date(date))
}

/** A date as precise as a source gives it: `2025`, `2021-12` or `2022-02-21`. Anything else is printed as it is. */
export function formatPartialDate(date: string, locale: Locale): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDate(date, locale)
  return /^\d{4}-\d{2}$/.test(date) ? month[locale].format(new Date(`${date}-15`)) : date
}

/** The day in Brussels with its name: `zaterdag 15 maart 2025` or `Saturday 15 March 2025`. */
export function formatLongDate(date: Date | Day, locale: Locale): string {
  return longDay[locale].format(new Date(date)).replace(',', '')
}

/** The hour in Brussels on a 24-hour clock: `14:02`. */
export function formatTime(date: Date): string {
  return clock.format(date)
}

/** Day and hour in Brussels: `15.03.2025 14:02` or `15 March 2025, 14:02`. */
export function formatDateTime(date: Date, locale: Locale): string {
  const days: Record<Locale, string> = { nl: numeric.format(date).replaceAll('/', '.'), en: `${formatDate(date, 'en')},` }
  return `${days[locale]} ${formatTime(date)}`
}

/** A text that stands on its own begins with a capital, even where its source prints it in the middle of a sentence. Dutch writes `Eén`. */
export const capitalised = (text: string): string => (text.startsWith('één') ? 'E' : text.charAt(0).toUpperCase()) + text.slice(1)

export type Localised = { is: 'present'; text: string } | { is: 'other-language'; text: string; language: Locale } | { is: 'absent' }

/**
 * A text that exists in two languages, in the language of the page. Where that one is missing, the answer says so and
 * carries the other text with its language, so that it is never shown as if it were a translation.
 */
export function localised(nl: string | null, en: string | null, locale: Locale): Localised {
  const texts: Record<Locale, string | null> = { nl, en }
  const asked = filled(texts[locale])
  if (asked !== null) return { is: 'present', text: asked }
  const language = otherLocale(locale)
  const other = filled(texts[language])
  return other === null ? { is: 'absent' } : { is: 'other-language', text: other, language }
}

/** A name is said in whichever language there is, for it is a name: in the one of the page, else in the other. */
export function named(nl: string | null, en: string | null, locale: Locale): string | null {
  const name = localised(nl, en, locale)
  return name.is === 'absent' ? null : name.text
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** The size of a file in bytes as people say it: `312 kB`, `1,2 MB`. */
export function formatSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000
    ? `${formatNumber(kilobytes, locale)}${noBreakSpace}kB`
    : `${formatNumber(bytes / 1e6, locale, { decimals: 1 })}${noBreakSpace}MB`
}

/** Sorts choices alphabetically, as the language does. */
export const byLabel =
  (locale: Locale) =>
  (a: { label: string }, b: { label: string }): number =>
    a.label.localeCompare(b.label, locale)
