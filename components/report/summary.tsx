import type { BlockOf } from '@/lib/report/edition-block.schema'
import type { View } from '@/lib/report/edition-view.rules'
import { SourceReferences } from './references'

/** The year in one sentence. A published total goes first, with its source; what is recorded appears beside it when it says something else. */
export function Summary({ view, block }: { view: View; block: BlockOf<'summary'> }) {
  return (
    <div className="grid gap-4">
      {block.sentences.map(({ basis, sentence, sources }) => (
        <div key={sentence.nl} className="max-w-text border-action border-l-4 pl-3">
          {block.sentences.length > 1 && <p className="font-semibold text-quiet text-sm">{view.label('basis', basis)}</p>}
          <p className="text-lg md:text-xl">{sentence[view.locale]}</p>
          <SourceReferences view={view} codes={sources} />
        </div>
      ))}
    </div>
  )
}
