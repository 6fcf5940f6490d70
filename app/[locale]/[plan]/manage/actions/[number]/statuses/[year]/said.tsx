import { LocalisedText } from '@/components/site/localised-text'
import { StatusTag } from '@/components/status/status-tag'
import { messagesIn } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { EntryValues } from '@/lib/status/entry.rules'

type Said = Pick<EntryValues, 'status' | 'nothingToReport' | 'noteNl' | 'noteEn' | 'evidence'>

/** What an entry says, to read: last year's beside the form, or this year's for those who may not write it. */
export function SaidEntry({ locale, title, said, nothing }: { locale: Locale; title: string; said: Said | null; nothing: string }) {
  return (
    <section aria-label={title} className="grid max-w-text content-start gap-2 border-grey-300 border-l-4 pl-4 text-base">
      <h2 className="text-lg">{title}</h2>
      {said ? (
        <>
          <p>
            <StatusTag locale={locale} state={said.status ?? 'NOTHING_TO_REPORT'} />
          </p>
          {said.nothingToReport && <p>{messagesIn(locale).lists.nothingToReport[said.nothingToReport]}</p>}
          {(said.noteNl ?? said.noteEn) && (
            <p className="whitespace-pre-wrap">
              <LocalisedText locale={locale} nl={said.noteNl} en={said.noteEn} />
            </p>
          )}
          {said.evidence.length > 0 && (
            <ul className="list-disc pl-5">
              {said.evidence.map(({ labelNl, labelEn, url }) => {
                const label = <LocalisedText locale={locale} nl={labelNl} en={labelEn} />
                return <li key={`${url} ${labelNl} ${labelEn}`}>{url ? <a href={url}>{label}</a> : label}</li>
              })}
            </ul>
          )}
        </>
      ) : (
        <p className="text-quiet">{nothing}</p>
      )}
    </section>
  )
}
