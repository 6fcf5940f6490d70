import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source.rules'
import { Citation } from '../plan/source-list'
import { LocalisedText } from '../site/localised-text'

/** A footnote in English, the language of most sources, and in Dutch. */
export type Note = { note: string | null; noteNl: string | null }
type Cited = Note & { sources: CitedSource[] }

/** What makes two footnotes the same; null where there is none. */
export const noteKey = ({ note, noteNl }: Note): string | null => (note === null && noteNl === null ? null : JSON.stringify([note, noteNl]))

/** What appears below a panel: notes first, then sources, numbered on. The anchor makes the numbers of two panels differ. */
export type Footnotes = { anchor: string; notes: (Note & { key: string })[]; sources: CitedSource[] }

/** Everything that the values of a panel cite, once each, in the order in which it occurs. */
export function footnotesOf(anchor: string, cited: Cited[]): Footnotes {
  const sources = new Map(cited.flatMap((one) => one.sources.map((source) => [source.code, source])))
  const notes = new Map(
    cited.flatMap(({ note, noteNl }) => {
      const key = noteKey({ note, noteNl })
      return key === null ? [] : [[key, { key, note, noteNl }] as const]
    }),
  )
  return { anchor, notes: [...notes.values()], sources: [...sources.values()] }
}

/** The numbers of the footnotes of one value, each a link to it. */
export function References({ footnotes, of, label }: { footnotes: Footnotes; of: Cited; label: (number: number) => string }) {
  const { anchor, notes, sources } = footnotes
  const numbers = [
    ...notes.flatMap(({ key }, index) => (key === noteKey(of) ? [index + 1] : [])),
    ...of.sources.map(({ code }) => notes.length + sources.findIndex((source) => source.code === code) + 1),
  ].sort((one, other) => one - other)
  return (
    <sup className="ml-1 whitespace-nowrap font-normal">
      {numbers.map((number) => (
        <span key={number}>
          <a href={`#${anchor}-${number}`} aria-label={label(number)} className="count-link text-center print:no-underline">
            {number}
          </a>
        </span>
      ))}
    </sup>
  )
}

/** Notes in the language of the page; sources are named as they name themselves. */
export function FootnoteList({ locale, footnotes, label }: { locale: Locale; footnotes: Footnotes; label: string }) {
  const { anchor, notes, sources } = footnotes
  if (notes.length + sources.length === 0) return null
  return (
    <ol aria-label={label} className="grid list-decimal gap-1 pl-6 text-quiet text-sm">
      {notes.map(({ key, note, noteNl }, index) => (
        <li key={key} id={`${anchor}-${index + 1}`}>
          <LocalisedText locale={locale} nl={noteNl} en={note} />
        </li>
      ))}
      {sources.map((source, index) => (
        <li key={source.code} id={`${anchor}-${notes.length + index + 1}`}>
          <Citation locale={locale} source={source} />
        </li>
      ))}
    </ol>
  )
}
