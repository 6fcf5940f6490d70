import { formatDate } from '@/lib/format'
import type { EditionEntry } from '@/lib/report/edition/action/schema'
import { Words } from './prose'
import type { View } from './view'

/** What shows that an entry is true: links with the day they were looked at, and named documents. */
export function EvidenceList({ view, evidence }: { view: View; evidence: EditionEntry['evidence'] }) {
  return (
    <div className="text-base">
      <p className="font-semibold text-quiet">{view.t('evidence')}</p>
      <ul className="list-disc pl-5">
        {evidence.map(({ label, url, accessedOn }) => (
          <li key={`${url} ${label.nl} ${label.en}`}>
            {url ? (
              <a href={url}>
                <Words view={view} text={label} absent={url} />
              </a>
            ) : (
              <Words view={view} text={label} />
            )}
            {url && accessedOn && (
              <span className="text-quiet text-sm"> ({view.t('accessed', { date: formatDate(accessedOn, view.locale) })})</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
