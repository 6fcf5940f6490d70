import type { ReactNode } from 'react'
import type { EditionEntry } from '@/lib/report/edition-action.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { isEmpty, Words } from './prose'
import { ActionName, OrganisationName } from './references'

/** Why there is nothing to report, why nothing moved, or why and where the action went. */
export function Reasons({ view, entry }: { view: View; entry: EditionEntry }) {
  const { t, label, continuesIn } = view
  const { closing, nothingToReport, unchangedReason, reason } = entry
  const words = (text: typeof reason) => (isEmpty(text) ? null : <Words view={view} text={text} />)
  // what somebody wrote about closing is a sentence of its own: it comes last
  const lines: [string, ReactNode[], ReactNode?][] = [
    [t('nothing'), [nothingToReport && label('nothingToReport', nothingToReport)]],
    [
      t('closing'),
      closing
        ? [
            label('closingReason', closing.reason),
            closing.successorAction && (
              <>
                {continuesIn(closing.successorAction)}.{' '}
                <ActionName view={view} number={closing.successorAction} href={view.at(anchor.action(closing.successorAction))} />
              </>
            ),
            (closing.successorOrganisation || !isEmpty(closing.successor)) && (
              <>
                {label('destination', 'ORGANISATION')}{' '}
                {closing.successorOrganisation && <OrganisationName view={view} slug={closing.successorOrganisation} />}
                {closing.successorOrganisation && !isEmpty(closing.successor) && ': '}
                {words(closing.successor)}
              </>
            ),
          ]
        : [],
      closing && words(closing.note),
    ],
    [t('unchanged'), [unchangedReason && label('unchangedReason', unchangedReason)]],
    [t('reason'), [words(reason)]],
  ]
  return lines.map(([word, parts, note]) => {
    const said = parts.filter(Boolean)
    return (
      said.length > 0 && (
        <p key={word} className="max-w-text text-base">
          <span className="font-semibold text-quiet">{word}</span>{' '}
          {said.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
            <span key={index}>
              {index > 0 && '; '}
              {part}
            </span>
          ))}
          {note && <>. {note}</>}
        </p>
      )
    )
  })
}
