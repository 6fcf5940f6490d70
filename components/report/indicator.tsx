import type { BlockOf } from '@/lib/report/edition-block.schema'
import { caveatOf } from '@/lib/report/edition-highlights.rules'
import type { View } from '@/lib/report/edition-view.rules'
import { Notice } from '../ui/notice'
import { Measures } from './indicator-measures'
import { Targets } from './indicator-targets'
import { isEmpty, Note, Words } from './prose'
import { SourceReferences } from './references'

/** The lead indicator: its targets, and the newest value of every way of measuring it, each on its own line and never compared (rule 11). */
export function IndicatorChapter({ view, block }: { view: View; block: BlockOf<'indicator'> }) {
  const caveat = caveatOf(block)
  return (
    <div className="grid gap-6">
      <div className="grid max-w-text gap-2">
        <p className="font-semibold first-letter:uppercase">
          <Words view={view} text={block.name} />
        </p>
        {!isEmpty(block.definition) && (
          <p>
            <Words view={view} text={block.definition} />
          </p>
        )}
        <Note view={view} text={block.note} />
        <p>
          <SourceReferences view={view} codes={block.sources} />
        </p>
      </div>
      {caveat && <Notice title={view.t('caveatTitle')}>{view.say(caveat)}</Notice>}
      <Targets view={view} block={block} />
      {block.bases.length > 0 && <Measures view={view} block={block} />}
    </div>
  )
}
