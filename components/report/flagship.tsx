import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/format'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { StateBar } from '../charts/state-bar'
import { ActionEntry } from './action-entry'
import { MoveList } from './changes'
import { DeliverableList } from './deliverables'
import { evidenceNotes } from './evidence-notes'
import { Prose, Words } from './prose'
import { ActionName, Listed } from './references'
import { StateWord } from './state-word'
import { countsOf } from './tally-table'

/** A chapter on one flagship: its text, where its actions stand and what changed, what stood in the way and what came out, every action. */
export function FlagshipChapter({ view, block, links }: { view: View; block: BlockOf<'flagship'>; links?: ReactNode }) {
  const { t, locale, content } = view
  const { tally, id } = block
  const own = new Set([...block.actions, ...tally.leftEarlier])
  const obstacles = blockOf(view, 'obstacles')?.obstacles.filter((one) => one.actions.some((number) => own.has(number))) ?? []
  const deliverables =
    blockOf(view, 'deliverables')?.deliverables.filter((one) => one.flagships.some(({ flagship }) => flagship === block.flagship)) ?? []
  const since = blockOf(view, 'changes')?.since
  const notes = evidenceNotes(content)
  return (
    <div className="grid gap-6">
      <figure className="grid gap-3">
        <StateBar locale={locale} heading={block.heading[locale]} counts={countsOf(tally)} height={32} word={view.state} />
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {tally.counts
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => (
              <li key={state} className="inline-flex items-center gap-1.5">
                <StateWord view={view} state={state} />
                <a href={view.at(anchor.group(id, state))} className="ink-link count-link font-semibold text-base">
                  {formatNumber(count, locale)}
                  <span className="sr-only"> {view.state(state)}</span>
                </a>
              </li>
            ))}
        </ul>
        <figcaption className="grid gap-3">
          <p className="text-base text-quiet">{view.say(block.reported)}</p>
          {links}
        </figcaption>
      </figure>
      <Prose locale={locale} prose={block.prose} absent={block.flagship === null ? undefined : view.label('absence', 'FLAGSHIP_TEXT')} />
      {block.moves.length > 0 && since && (
        <Part title={t('changesHere', { year: String(since) })}>
          <MoveList view={view} moves={block.moves} />
        </Part>
      )}
      {obstacles.length > 0 && (
        <Part title={t('obstaclesHere')}>
          <ul className="list-disc pl-5 text-base">
            {obstacles.map((obstacle) => (
              <li key={obstacle.slug}>
                <a href={view.at(anchor.obstacle(obstacle.slug))}>
                  <Words view={view} text={obstacle.title} />
                </a>{' '}
                ({view.label('obstacleState', obstacle.resolvedYear === content.year ? 'RESOLVED' : 'OPEN')})
              </li>
            ))}
          </ul>
        </Part>
      )}
      {deliverables.length > 0 && (
        <Part title={t('deliverablesHere')}>
          <DeliverableList view={view} deliverables={deliverables} brief />
        </Part>
      )}
      {block.actions.length === 0 && <p className="text-quiet">{view.label('absence', 'ACTIONS')}</p>}
      {tally.counts
        .filter(({ count }) => count > 0)
        .map(({ state, actions }) => (
          <section key={state} id={anchor.group(id, state)} aria-label={`${block.heading[locale]}: ${view.state(state)}`}>
            <h3 className="flex items-center gap-2 border-grey-300 border-b-2 pb-1">
              <StateWord view={view} state={state} />
              <span className="font-normal text-base text-quiet">
                {t('actionsCount', { count: actions.length, number: formatNumber(actions.length, locale) })}
              </span>
            </h3>
            <ul className="entries">
              {actions.map((number) => {
                const action = view.action(number)
                return action && <ActionEntry key={number} view={view} action={action} notes={notes.get(number) ?? []} />
              })}
            </ul>
          </section>
        ))}
      {tally.leftEarlier.length > 0 && (
        <Part title={t('leftHere')}>
          <p className="text-base">
            <Listed items={tally.leftEarlier}>
              {(number) => (
                <span id={anchor.action(number)}>
                  {number}. <ActionName view={view} number={number} /> ({view.label('mark', 'CLOSED_IN')} {view.action(number)?.leftIn})
                </span>
              )}
            </Listed>
          </p>
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function blockOf<T extends 'obstacles' | 'deliverables' | 'changes'>(view: View, type: T): BlockOf<T> | undefined {
  return view.content.blocks.find((block): block is BlockOf<T> => block.type === type)
}
