import { formatDate } from '@/lib/format'
import type { EditionContent } from '@/lib/report/edition.schema'
import type { EditionEntry } from '@/lib/report/edition-action.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { PrintedAddress } from '../ui/printed-address'
import { Words } from './prose'

type Numbered = { number: number; evidence: EditionEntry['evidence'][number] }

/** The pieces of evidence of a report, numbered in the order of its actions; by the number of the action. */
export function evidenceNotes({ actions }: EditionContent): Map<string, Numbered[]> {
  let number = 0
  return new Map(
    actions.map((action) => [action.number, (action.entry?.evidence ?? []).map((evidence) => ({ number: ++number, evidence }))]),
  )
}

/** The numbers of the notes in which the evidence of an action is. */
export function EvidenceReferences({ view, notes }: { view: View; notes: Numbered[] }) {
  if (notes.length === 0) return null
  return (
    <li>
      <b>{view.t('evidence')}</b>{' '}
      <span className="inline-flex flex-wrap gap-1 align-top">
        {notes.map(({ number }) => (
          <a key={number} href={view.at(anchor.note(number))} className="count-link">
            <span className="sr-only">{view.t('note')} </span>
            {number}
          </a>
        ))}
      </span>
    </li>
  )
}

/** What shows that the entries are true: links with the day they were looked at, and named documents; each with the action it belongs to. */
export function EvidenceNotes({ view }: { view: View }) {
  const all = [...evidenceNotes(view.content)].flatMap(([action, notes]) => notes.map((note) => ({ action, ...note })))
  if (all.length === 0) return null
  return (
    <section id="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading" className="mb-4 border-action border-b-2 pb-2">
        {view.t('notes')}
      </h2>
      <ol className="notes">
        {all.map(({ action, number, evidence: { label, url, accessedOn } }) => (
          <li key={number} id={anchor.note(number)} value={number}>
            <a href={view.at(anchor.action(action))}>{view.t('action', { number: action })}</a>{' '}
            {url ? (
              <a href={url}>
                <Words view={view} text={label} absent={url} />
              </a>
            ) : (
              <Words view={view} text={label} />
            )}
            {url && accessedOn && ` (${view.t('accessed', { date: formatDate(accessedOn, view.locale) })})`}
            {url && <PrintedAddress>{url}</PrintedAddress>}
          </li>
        ))}
      </ol>
    </section>
  )
}
