import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { EditionBlock } from '@/lib/report/edition/block/schema'
import type { EditionContent } from '@/lib/report/edition/schema'
import { AnnexChapter } from './annex'
import { ChangesChapter } from './changes'
import { CountsChapter } from './counts'
import { DefinitionsChapter } from './definitions'
import { DeliverablesChapter } from './deliverables'
import { FlagshipChapter } from './flagship'
import { IndicatorChapter } from './indicator'
import { ObstaclesChapter } from './obstacles'
import { Prose } from './prose'
import { FlagshipName } from './references'
import { SourcesChapter } from './sources'
import { Summary } from './summary'
import { type View, viewOf } from './view'

type Props = {
  locale: Locale
  /** Everything the report says; nothing else is looked at. */
  content: EditionContent
  /** How to cite and check it, at `#cite` and `#verify`: what stands around an edition, and is missing from a preview. */
  children?: ReactNode
}

/** A whole report in one language, from the content of its edition alone (rule 13). */
export function Edition({ locale, content, children }: Props) {
  const view = viewOf(content, locale)
  return (
    <div className="page-width grid gap-8 py-6 md:py-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12">
      <nav aria-labelledby="contents" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2.5rem)] lg:self-start lg:overflow-y-auto">
        <h2 id="contents" className="text-lg">
          {view.t('contents')}
        </h2>
        <ol className="mt-2 grid gap-1.5 border-grey-300 border-l-2 pl-3 text-base">
          {content.blocks.map((block) => (
            <li key={block.id}>
              <a href={`#${block.id}`}>{block.heading[locale]}</a>
              {block.type === 'flagship' && block.flagship && (
                <span className="block text-quiet text-sm leading-tight">
                  <FlagshipName view={view} code={block.flagship} />
                </span>
              )}
            </li>
          ))}
          {children &&
            (['cite', 'verify'] as const).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{view.t(`${id}Short`)}</a>
              </li>
            ))}
        </ol>
      </nav>
      <div className="grid gap-12">
        {content.blocks.map((block) => (
          <section key={block.id} id={block.id} aria-labelledby={`${block.id}-heading`} className="print:break-inside-auto">
            <h2 id={`${block.id}-heading`} className="mb-4 border-action border-b-2 pb-2">
              {block.heading[locale]}
              {block.type === 'flagship' && block.flagship && (
                <span className="block font-normal text-quiet text-xl">
                  <FlagshipName view={view} code={block.flagship} />
                </span>
              )}
            </h2>
            <Chapter view={view} block={block} />
          </section>
        ))}
        {children}
      </div>
    </div>
  )
}

function Chapter({ view, block }: { view: View; block: EditionBlock }): ReactNode {
  switch (block.type) {
    case 'summary':
      return <Summary view={view} block={block} />
    case 'text':
      return <Prose locale={view.locale} prose={block.prose} absent={view.label('absence', 'INTRODUCTION')} />
    case 'counts':
      return <CountsChapter view={view} block={block} />
    case 'flagship':
      return <FlagshipChapter view={view} block={block} />
    case 'changes':
      return <ChangesChapter view={view} block={block} />
    case 'obstacles':
      return <ObstaclesChapter view={view} block={block} />
    case 'deliverables':
      return <DeliverablesChapter view={view} block={block} />
    case 'indicator':
      return <IndicatorChapter view={view} block={block} />
    case 'annex':
      return <AnnexChapter view={view} id={block.id} />
    case 'definitions':
      return <DefinitionsChapter view={view} block={block} />
    case 'sources':
      return <SourcesChapter view={view} />
  }
}
