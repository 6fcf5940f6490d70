import { formatPartialDate } from '@/lib/format'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { PrintedAddress } from '../ui/printed-address'

/** The documents and pages that something in the report rests on. */
export function SourcesChapter({ view }: { view: View }) {
  return (
    <ul className="grid max-w-text list-disc gap-1 pl-5 text-base">
      {view.content.sources.map(({ code, title, url, publisher, date }) => (
        <li key={code} id={anchor.source(code)}>
          {url ? <a href={url}>{title}</a> : title}
          {(publisher || date) && ` (${[publisher, date && formatPartialDate(date, view.locale)].filter(Boolean).join(', ')})`}
          {url && <PrintedAddress>{url}</PrintedAddress>}
        </li>
      ))}
    </ul>
  )
}
