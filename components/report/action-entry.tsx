import type { EditionAction } from '@/lib/report/edition-action.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { Tag } from '../ui/tag'
import { Carriers } from './carriers'
import { EvidenceReferences } from './evidence-notes'
import { isEmpty, Words } from './prose'
import { Reasons } from './reasons'
import { ActionName } from './references'

type Props = { view: View; action: EditionAction; notes: Parameters<typeof EvidenceReferences>[0]['notes'] }

/** One action in a chapter, as a compact row: its title, what was said about the year, who leads it and the notes that show it; the rest on demand. Laid out by `app/report.css`. */
export function ActionEntry({ view, action, notes }: Props) {
  const { label } = view
  const { entry, leads } = action
  const reportedByAnother = entry?.reportedBy && !leads.includes(entry.reportedBy) ? [entry.reportedBy] : []
  return (
    <li id={anchor.action(action.number)}>
      <h4>
        {action.number}. <ActionName view={view} number={action.number} />
      </h4>
      {entry && !isEmpty(entry.note) && (
        <p className="whitespace-pre-line">
          <Words view={view} text={entry.note} />
        </p>
      )}
      {entry && <Reasons view={view} entry={entry} />}
      <ul>
        {leads.length === 0 && <li>{label('absence', 'LEAD')}</li>}
        <Carriers view={view} as="LEAD" slugs={leads} />
        <Carriers view={view} as="REPORTER" slugs={reportedByAnother} />
        <EvidenceReferences view={view} notes={notes} />
        {action.lacksEvidence && (
          <li>
            <Tag tone="warning">{label('mark', 'NO_EVIDENCE')}</Tag>
          </li>
        )}
      </ul>
      <MoreOfAction view={view} action={action} />
    </li>
  )
}

/** What the plan says about an action, and who works on it beside its lead; printed in full. */
function MoreOfAction({ view, action: { number, description, partners, consulted } }: Pick<Props, 'view' | 'action'>) {
  const others = partners.length + consulted.length > 0
  if (isEmpty(description) && !others) return null
  return (
    <details>
      <summary>
        {view.t(isEmpty(description) ? 'othersOfAction' : others ? 'moreOfAction' : 'descriptionOfAction')}
        <span className="sr-only"> {number}</span>
      </summary>
      {!isEmpty(description) && (
        <p className="quiet">
          <Words view={view} text={description} />
        </p>
      )}
      {others && (
        <ul>
          <Carriers view={view} as="PARTNER" slugs={partners} />
          <Carriers view={view} as="CONSULTED" slugs={consulted} />
        </ul>
      )}
    </details>
  )
}
