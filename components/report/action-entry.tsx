import type { EditionAction } from '@/lib/report/edition/action/schema'
import { Tag } from '../ui/tag'
import { Carriers } from './carriers'
import { EvidenceList } from './evidence-list'
import { isEmpty, Words } from './prose'
import { Reasons } from './reasons'
import { ActionName } from './references'
import { anchor, type View } from './view'

/** One action in a chapter: what it is, who carries it, what was said about the year, and what shows it. */
export function ActionEntry({ view, action }: { view: View; action: EditionAction }) {
  const { label } = view
  const { entry, leads, partners, consulted } = action
  const reportedByAnother = entry?.reportedBy && !leads.includes(entry.reportedBy) ? [entry.reportedBy] : []
  return (
    <li id={anchor.action(action.number)} className="grid gap-1.5 border-grey-200 border-b py-3">
      <h4 className="text-base md:text-lg">
        {action.number}. <ActionName view={view} number={action.number} />
      </h4>
      {!isEmpty(action.description) && (
        <p className="max-w-text text-base text-quiet">
          <Words view={view} text={action.description} />
        </p>
      )}
      {entry && !isEmpty(entry.note) && (
        <p className="max-w-text whitespace-pre-line">
          <Words view={view} text={entry.note} />
        </p>
      )}
      {entry && <Reasons view={view} entry={entry} />}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-base">
        {leads.length === 0 && <li className="text-quiet">{label('absence', 'LEAD')}</li>}
        <Carriers view={view} as="LEAD" slugs={leads} />
        <Carriers view={view} as="PARTNER" slugs={partners} />
        <Carriers view={view} as="CONSULTED" slugs={consulted} />
        <Carriers view={view} as="REPORTER" slugs={reportedByAnother} />
      </ul>
      {action.lacksEvidence && (
        <p>
          <Tag tone="warning">{label('mark', 'NO_EVIDENCE')}</Tag>
        </p>
      )}
      {entry && entry.evidence.length > 0 && <EvidenceList view={view} evidence={entry.evidence} />}
    </li>
  )
}
