import { formatNumber } from '@/lib/format'
import type { BlockOf, EditionMove } from '@/lib/report/edition-block.schema'
import { anchor, kindsOfMoves, type View } from '@/lib/report/edition-view.rules'
import type { CountState } from '@/lib/status/status.rules'
import { Icon } from '../ui/icon'
import { Cell, HeaderCell, Table } from '../ui/table'
import { ActionName, NamedActions } from './references'
import { StateWord } from './state-word'

/** Every change of status since the year compared with, counted per kind of change. */
export function ChangesChapter({ view, block }: { view: View; block: BlockOf<'changes'> }) {
  const { t, locale, say } = view
  const sentence = <p className="max-w-text">{say(block.sentence)}</p>
  if (block.moves.length === 0) return sentence
  return (
    <div className="grid gap-4">
      {sentence}
      <Table caption={block.heading[locale]} captionHidden stacked>
        <thead>
          <tr>
            <HeaderCell>{t('from')}</HeaderCell>
            <HeaderCell>{t('to')}</HeaderCell>
            <HeaderCell numeric>{t('number')}</HeaderCell>
            <HeaderCell>{t('actions')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {kindsOfMoves(block.moves, view.content.states).map(({ from, to, numbers }) => (
            <tr key={`${from} ${to}`}>
              <Cell label={t('from')}>
                <Side view={view} state={from} passage="ENTERED" />
              </Cell>
              <Cell label={t('to')}>
                <Side view={view} state={to} passage="LEFT" />
              </Cell>
              <Cell numeric label={t('number')}>
                {formatNumber(numbers.length, locale)}
              </Cell>
              <Cell label={t('actions')}>
                <NamedActions view={view} numbers={numbers} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** One side of a change: a state, or that the action was not in scope there. */
function Side({ view, state, passage }: { view: View; state: CountState | null; passage: 'ENTERED' | 'LEFT' }) {
  return state === null ? view.label('passage', passage) : <StateWord view={view} state={state} />
}

/** The changes of a few actions, each on its own line. */
export function MoveList({ view, moves }: { view: View; moves: EditionMove[] }) {
  return (
    <ul className="grid gap-2 text-base">
      {moves.map(({ action, from, to }) => (
        <li key={action} className="grid justify-items-start gap-1">
          <span>
            {action}. <ActionName view={view} number={action} href={view.at(anchor.action(action))} />
          </span>
          <span className="was-is">
            <Side view={view} state={from} passage="ENTERED" />
            <Icon name="arrow-right" className="text-quiet" />
            <Side view={view} state={to} passage="LEFT" />
          </span>
        </li>
      ))}
    </ul>
  )
}
