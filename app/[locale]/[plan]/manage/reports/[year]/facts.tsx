import { StateBar } from '@/components/charts/state-bar'
import { MoveList } from '@/components/report/changes'
import { StateWord } from '@/components/report/state-word'
import { countsOf } from '@/components/report/tally-table'
import { Details } from '@/components/ui/details'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { BlockOf, EditionBlock } from '@/lib/report/edition-block.schema'
import type { View } from '@/lib/report/edition-view.rules'

/** What there is to say about a flagship: where its actions stand, and what changed. */
export function FlagshipFacts({ view, code }: { view: View; code: string }) {
  const t = getTranslator(view.locale, 'composer')
  const block = blockOf(view, 'flagship', (one) => one.flagship === code)
  const since = blockOf(view, 'changes')?.since
  if (!block) return null
  return (
    <div className="grid gap-2">
      <div className="grid break-inside-avoid gap-2">
        <StateBar locale={view.locale} heading={block.heading[view.locale]} counts={countsOf(block.tally)} height={26} word={view.state} />
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {block.tally.counts
            .filter(({ count }) => count > 0)
            .map(({ state, count }) => (
              <li key={state} className="inline-flex items-center gap-1.5">
                <StateWord view={view} state={state} /> <strong className="text-base">{formatNumber(count, view.locale)}</strong>
              </li>
            ))}
          <li className="text-base">
            <a href={view.at(block.id)}>{t('seeInPreview')}</a>
          </li>
        </ul>
      </div>
      {since && block.moves.length > 0 && (
        <Details summary={`${view.t('changesHere', { year: String(since) })} (${block.moves.length})`}>
          <MoveList view={view} moves={block.moves} />
        </Details>
      )}
    </div>
  )
}

function blockOf<T extends EditionBlock['type']>(view: View, type: T, choice: (block: BlockOf<T>) => boolean = () => true) {
  return view.content.blocks.filter((block): block is BlockOf<T> => block.type === type).find(choice)
}
