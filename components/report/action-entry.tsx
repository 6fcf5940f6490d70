import type { ReactNode } from 'react'
import { formatDate } from '@/lib/format'
import type { EditionAction, EditionEntry } from '@/lib/report/edition/schema'
import { Tag } from '../ui/tag'
import { isEmpty, Words } from './prose'
import { ActionName, Listed, OrganisationName } from './references'
import { anchor, type View } from './view'

/** One action in a chapter: what it is, who carries it, what was said about the year, and what shows it. */
export function ActionEntry({ view, action }: { view: View; action: EditionAction }) {
  const { t } = view
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
        {leads.length === 0 ? <li className="text-quiet">{t('noLead')}</li> : <Carriers view={view} word={t('leads')} slugs={leads} />}
        <Carriers view={view} word={t('partners')} slugs={partners} />
        <Carriers view={view} word={t('consulted')} slugs={consulted} />
        <Carriers view={view} word={t('reportedBy')} slugs={reportedByAnother} />
      </ul>
      {action.lacksEvidence && (
        <p>
          <Tag tone="warning">{t('noEvidence')}</Tag>
        </p>
      )}
      {entry && entry.evidence.length > 0 && <EvidenceList view={view} evidence={entry.evidence} />}
    </li>
  )
}

function Carriers({ view, word, slugs }: { view: View; word: string; slugs: string[] }) {
  if (slugs.length === 0) return null
  return (
    <li>
      <span className="font-semibold text-quiet">{word}</span>{' '}
      <Listed items={slugs}>{(slug) => <OrganisationName view={view} slug={slug} />}</Listed>
    </li>
  )
}

/** Why there is nothing to report, why nothing moved, or why and where to the action went. */
function Reasons({ view, entry }: { view: View; entry: EditionEntry }) {
  const { t, label } = view
  const { closing, nothingToReport, unchangedReason, reason } = entry
  const words = (text: typeof reason) => (isEmpty(text) ? null : <Words view={view} text={text} />)
  const lines: [string, ReactNode[]][] = [
    [t('nothing'), [nothingToReport && label('nothingToReport', nothingToReport)]],
    [
      t('closing'),
      closing
        ? [
            label('closingReason', closing.reason),
            words(closing.note),
            closing.successorAction && (
              <>
                {t('successorAction')} {closing.successorAction}.{' '}
                <ActionName view={view} number={closing.successorAction} href={view.at(anchor.action(closing.successorAction))} />
              </>
            ),
            (closing.successorOrganisation || !isEmpty(closing.successor)) && (
              <>
                {t('successor')} {closing.successorOrganisation && <OrganisationName view={view} slug={closing.successorOrganisation} />}{' '}
                {words(closing.successor)}
              </>
            ),
          ]
        : [],
    ],
    [t('unchanged'), [unchangedReason && label('unchangedReason', unchangedReason)]],
    [t('reason'), [words(reason)]],
  ]
  return lines.map(([word, parts]) => {
    const said = parts.filter(Boolean)
    return (
      said.length > 0 && (
        <p key={word} className="max-w-text text-base">
          <span className="font-semibold text-quiet">{word}</span>{' '}
          {said.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
            <span key={place}>
              {place > 0 && '; '}
              {part}
            </span>
          ))}
        </p>
      )
    )
  })
}

function EvidenceList({ view, evidence }: { view: View; evidence: EditionEntry['evidence'] }) {
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
