import type { EditionAction } from '@/lib/report/edition-action.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import type { CountState } from '@/lib/status/status.rules'
import { Cell, HeaderCell, Table } from '../ui/table'
import { Tag } from '../ui/tag'
import { ActionName, FlagshipName, Listed, OrganisationName } from './references'
import { StateWord } from './state-word'

/** Every action by state: where the counts of the whole report lead to. What left in an earlier year comes last. */
export function AnnexChapter({ view, id }: { view: View; id: string }) {
  const { t, content } = view
  const states = content.blocks.flatMap((block) => (block.type === 'counts' ? block.tally.counts.map(({ state }) => state) : []))
  const groups: [CountState | null, EditionAction[]][] = [...states, null].map((state) => [
    state,
    content.actions.filter((action) => action.state === state),
  ])
  const grouped = content.flagships.length > 0
  return (
    <div className="annex">
      <Table caption={content.blocks.find((block) => block.type === 'annex')?.heading[view.locale] ?? ''} captionHidden stacked>
        <thead>
          <tr>
            <HeaderCell>{t('annexAction')}</HeaderCell>
            {grouped && <HeaderCell>{t('flagship')}</HeaderCell>}
            <HeaderCell>{t('annexLead')}</HeaderCell>
          </tr>
        </thead>
        {groups
          .filter(([, actions]) => actions.length > 0)
          .map(([state, actions]) => (
            <tbody key={state} id={state ? anchor.group(id, state) : undefined}>
              <tr className="border-grey-300 border-b bg-grey-100">
                <th colSpan={grouped ? 3 : 2} scope="rowgroup" className="px-2 font-semibold">
                  <span className="flex items-center gap-2">
                    {state ? <StateWord view={view} state={state} /> : view.label('mark', 'NOT_IN_SCOPE')}{' '}
                    <span className="font-normal text-quiet">({actions.length})</span>
                  </span>
                </th>
              </tr>
              {actions.map((action) => (
                <ActionRow key={action.number} view={view} action={action} grouped={grouped} />
              ))}
            </tbody>
          ))}
      </Table>
    </div>
  )
}

/** @param grouped whether the plan has flagships. */
function ActionRow({ view, action, grouped }: { view: View; action: EditionAction; grouped: boolean }) {
  const { t, label } = view
  return (
    <tr>
      <HeaderCell scope="row">
        {action.number}. <ActionName view={view} number={action.number} href={view.at(anchor.action(action.number))} />
        {action.lacksEvidence && (
          <>
            {' '}
            <Tag tone="warning">{label('mark', 'NO_EVIDENCE')}</Tag>
          </>
        )}
        {action.leftIn && (
          <span className="text-quiet">
            {' '}
            ({label('mark', 'CLOSED_IN')} {action.leftIn})
          </span>
        )}
      </HeaderCell>
      {grouped && (
        <Cell label={t('flagship')}>
          {action.flagship && (
            <a href={view.at(`flagship-${action.flagship}`)}>
              <span aria-hidden="true">{action.flagship.toUpperCase()}</span>
              <span className="sr-only">
                <FlagshipName view={view} code={action.flagship} />
              </span>
            </a>
          )}
        </Cell>
      )}
      <Cell label={t('annexLead')}>
        <Listed items={action.leads}>{(slug) => <OrganisationName view={view} slug={slug} />}</Listed>
      </Cell>
    </tr>
  )
}
