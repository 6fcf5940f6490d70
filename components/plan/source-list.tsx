import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type CitedSource, publicationOf } from '@/lib/plan/source.rules'
import { LocalisedText } from '../site/localised-text'
import { PrintedAddress } from '../ui/printed-address'

/** One source: its title as a link when it has an address, who published it, and when. */
export function Citation({ locale, source }: { locale: Locale; source: CitedSource }) {
  const { title, url } = source
  const about = publicationOf(source, locale)
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}
      {about && ` (${about})`}
    </>
  )
}

/** A source in a few words: who published it and when; its title where a publisher is not known. */
function ShortCitation({ locale, source }: { locale: Locale; source: CitedSource }) {
  const { title, url, publisher, datedOn } = source
  const words = publicationOf({ publisher: publisher ?? title, datedOn }, locale)
  return url ? (
    <a href={url} title={title}>
      {words}
    </a>
  ) : (
    words
  )
}

/** `Bron: …` behind a number or a fact, on one line. */
export function SourceNote({ locale, sources }: { locale: Locale; sources: CitedSource[] }) {
  if (sources.length === 0) return null
  return (
    <p className="text-quiet text-sm">
      {getTranslator(locale, 'content')('sources', { count: sources.length })}{' '}
      {sources.map((source, index) => (
        <span key={source.code}>
          {index > 0 && '; '}
          <ShortCitation locale={locale} source={source} />
        </span>
      ))}
    </p>
  )
}

/** The sources of a page or a chapter, each on its own line; with what has to be known about each where a page is about them. */
export function SourceList({ locale, sources, notes = false }: { locale: Locale; sources: CitedSource[]; notes?: boolean }) {
  return (
    <ul className="grid list-disc gap-1 pl-5 text-base">
      {sources.map((source) => (
        <li key={source.code}>
          <Citation locale={locale} source={source} />
          {source.url && <PrintedAddress>{source.url}</PrintedAddress>}
          {notes && (source.note || source.noteNl) && (
            <p className="max-w-text break-words text-quiet text-sm">
              <LocalisedText locale={locale} nl={source.noteNl} en={source.note} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
