import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/format'
import type { EditionContent } from '@/lib/report/edition.schema'
import type { BlockOf, EditionBlock } from '@/lib/report/edition-block.schema'
import { few, openObstacles, resultsOf } from '@/lib/report/edition-highlights.rules'
import { anchor, type View } from '@/lib/report/edition-view.rules'
import { StateBar } from '../charts/state-bar'
import { Words } from './prose'
import { ActionName } from './references'
import { StateWord } from './state-word'
import { countsOf } from './tally-table'

/** Whether a report counts its actions and sums them up: what the page for readers with two minutes is made of. */
export const hasTwoMinutes = ({ blocks }: EditionContent): boolean =>
  (['summary', 'counts'] as const).every((type) => blocks.some((block) => block.type === type))

/** One page for readers with two minutes: the sentence and the bar, what was achieved, what stood in the way, and the target. From the edition alone. */
export function TwoMinutes({ view }: { view: View }) {
  const { t, say, locale } = view
  const counts = blockOf(view, 'counts')
  const summary = blockOf(view, 'summary')?.sentences[0]
  if (!counts || !summary) return null
  const changes = blockOf(view, 'changes')
  const results = resultsOf(view.content)
  const deliverables = blockOf(view, 'deliverables')
  // where the first of those that are not shown is to be found
  const next = results[few]
  const more = next && ('action' in next ? (changes?.id ?? counts.id) : deliverables?.id)
  const obstacles = blockOf(view, 'obstacles')
  const open = openObstacles(view.content)
  const indicator = blockOf(view, 'indicator')
  const [target] = indicator?.targets ?? []
  return (
    <section id="two-minutes" aria-labelledby="two-minutes-heading" className="grid gap-5 print:break-after-page">
      <h2 id="two-minutes-heading" className="text-quiet text-xl">
        {t('twoMinutes')}
      </h2>
      <p className="max-w-text text-balance font-bold text-2xl leading-snug">{say(summary.sentence)}</p>
      <StateBar locale={locale} heading={say(counts.heading)} counts={countsOf(counts.tally)} height={36} word={view.state} />
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {counts.tally.counts
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <li key={state} className="flex items-center gap-1.5">
              <StateWord view={view} state={state} />
              <a href={view.at(anchor.group('annex', state))} className="ink-link count-link font-semibold text-base">
                {formatNumber(count, locale)}
                <span className="sr-only"> {view.state(state)}</span>
              </a>
            </li>
          ))}
      </ul>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-3">
        {results.length > 0 && (
          <Few
            title={t('results')}
            all={results.length}
            href={view.at(more ?? counts.id)}
            more={t('more', { count: results.length - few })}
          >
            {results.slice(0, few).map((result) =>
              'action' in result ? (
                <li key={result.action.number}>
                  {result.action.number}.{' '}
                  <ActionName view={view} number={result.action.number} href={view.at(anchor.action(result.action.number))} />
                </li>
              ) : (
                <li key={result.deliverable.code}>
                  <a href={view.at(anchor.deliverable(result.deliverable.code))} className="ink-link">
                    <Words view={view} text={result.deliverable.title} />
                  </a>
                </li>
              ),
            )}
          </Few>
        )}
        {open.length > 0 && obstacles && (
          <Few title={say(obstacles.heading)} all={open.length} href={view.at(obstacles.id)} more={t('more', { count: open.length - few })}>
            {open.slice(0, few).map(({ slug, title }) => (
              <li key={slug}>
                <a href={view.at(anchor.obstacle(slug))} className="ink-link">
                  <Words view={view} text={title} />
                </a>
              </li>
            ))}
          </Few>
        )}
        {indicator && target && (
          <div className="border-grey-300 border-t-2 pt-3">
            <h3 className="text-base">{say(indicator.heading)}</h3>
            <p className="figure mt-2">
              {target.value === null ? (
                <Words view={view} text={target.text} />
              ) : (
                `${formatNumber(target.value, locale, { decimals: 1 })}${indicator.unit}`
              )}
            </p>
            <p className="mt-1 text-quiet text-sm">
              {t('target')} {target.year}: <Words view={view} text={indicator.name} />
            </p>
          </div>
        )}
      </div>
    </section>
  )
}

type FewProps = { title: string; all: number; href: string; more: string; children: ReactNode }

function Few({ title, all, href, more, children }: FewProps) {
  return (
    <div className="border-grey-300 border-t-2 pt-3">
      <h3 className="text-base">{title}</h3>
      <ul className="mt-1 grid gap-1.5 text-base">{children}</ul>
      {all > few && (
        <p className="mt-1 text-base">
          <a href={href}>{more}</a>
        </p>
      )}
    </div>
  )
}

const blockOf = <T extends EditionBlock['type']>({ content }: View, type: T): BlockOf<T> | undefined =>
  content.blocks.find((block): block is BlockOf<T> => block.type === type)
