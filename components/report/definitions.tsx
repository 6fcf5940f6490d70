import type { ReactNode } from 'react'
import { StateWord } from './state-word'
import type { View } from './view'

/** What the words of the report meant on the day it was published. */
export function DefinitionsChapter({ view }: { view: View }) {
  const { t, content, locale } = view
  return (
    <dl className="text-base">
      {content.states.map(({ state, definition }) => (
        <Meaning key={state} word={<StateWord view={view} state={state} />}>
          {definition[locale]}
        </Meaning>
      ))}
      <Meaning word={t('n')}>{t('nDefinition')}</Meaning>
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
