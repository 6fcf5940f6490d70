import type { ReactNode } from 'react'
import type { BlockOf } from '@/lib/report/edition-block.schema'
import type { View } from '@/lib/report/edition-view.rules'
import { StateWord } from './state-word'

/** What the words of the report meant on the day it was published. */
export function DefinitionsChapter({ view, block }: { view: View; block: BlockOf<'definitions'> }) {
  const { content, say } = view
  return (
    <dl className="text-base">
      {content.states.map(({ state, definition }) => (
        <Meaning key={state} word={<StateWord view={view} state={state} />}>
          {say(definition)}
        </Meaning>
      ))}
      {block.definitions.map(({ term, definition }) => (
        <Meaning key={term.nl} word={say(term)}>
          {say(definition)}
        </Meaning>
      ))}
    </dl>
  )
}

function Meaning({ word, children }: { word: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-grey-200 border-b py-2 sm:grid-cols-[13rem_1fr]">
      <dt className="font-semibold">{word}</dt>
      <dd className="max-w-text">{children}</dd>
    </div>
  )
}
