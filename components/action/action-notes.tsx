import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { LocalisedText } from '../site/localised-text'

export type YearNote = { year: number; noteNl: string | null; noteEn: string | null }

/** What was said about an action year by year, for whoever asks; printed in full. */
export function ActionNotes({ locale, number, notes }: { locale: Locale; number: string; notes: YearNote[] }) {
  if (notes.length === 0) return null
  return (
    <details className="mt-0.5 text-sm">
      <summary className="w-fit cursor-pointer py-0.5 text-action hover:underline">
        {getTranslator(locale, 'strip')('notes', { count: notes.length })}
        <span className="sr-only"> {number}</span>
      </summary>
      <ul className="mt-1 grid gap-1">
        {notes.map(({ year, noteNl, noteEn }) => (
          <li key={year}>
            <strong className="tabular-nums">{year}</strong> <LocalisedText locale={locale} nl={noteNl} en={noteEn} />
          </li>
        ))}
      </ul>
    </details>
  )
}
