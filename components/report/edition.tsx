import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'
import type { EditionContent } from '@/lib/report/edition.schema'
import type { EditionBlock } from '@/lib/report/edition-block.schema'
import { type View, viewOf } from '@/lib/report/edition-view.rules'
import { FigureLinks } from '../charts/figure-links'
import { FlagshipLetter } from '../plan/flagship-tile'
import { AnnexChapter } from './annex'
import { ChangesChapter } from './changes'
import { CountsChapter } from './counts'
import { DefinitionsChapter } from './definitions'
import { DeliverablesChapter } from './deliverables'
import { EvidenceNotes } from './evidence-notes'
import { FlagshipChapter } from './flagship'
import { IndicatorChapter } from './indicator'
import { ObstaclesChapter } from './obstacles'
import { Prose } from './prose'
import { FlagshipName } from './references'
import { SourcesChapter } from './sources'
import { Summary } from './summary'
import { hasTwoMinutes, TwoMinutes } from './two-minutes'

type Props = {
  locale: Locale
  /** Everything the report says; nothing else is looked at. */
  content: EditionContent
  /** How to cite and check it, at `#cite` and `#verify`: what surrounds an edition, and is missing from a preview. */
  children?: ReactNode
}

/** A whole report in one language, from the content of its edition alone (rule 13). */
export function Edition({ locale, content, children }: Props) {
  const view = viewOf(content, locale)
  // an edition that rests on no source says so nowhere: its bytes have the chapter, its page no heading without a text
  const blocks = content.blocks.filter(({ type }) => type !== 'sources' || content.sources.length > 0)
  const evidence = content.actions.some(({ entry }) => entry && entry.evidence.length > 0)
  const brief = hasTwoMinutes(content)
  return (
    <div className="page-width grid gap-8 py-6 md:py-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12">
      <nav
        aria-labelledby="contents"
        className="contents-here lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2.5rem)] lg:self-start lg:overflow-y-auto"
      >
        <h2 id="contents" className="text-lg">
          {view.t('contents')}
        </h2>
        <ol className="mt-2 grid gap-1.5 border-grey-300 border-l-2 pl-3 text-base">
          {brief && (
            <li>
              <a href="#two-minutes">{view.t('twoMinutes')}</a>
            </li>
          )}
          {blocks.map((block) => (
            <li key={block.id}>
              <a href={`#${block.id}`}>{block.heading[locale]}</a>
              {block.type === 'flagship' && block.flagship && (
                <span className="block text-quiet text-sm leading-tight">
                  <FlagshipName view={view} code={block.flagship} />
                </span>
              )}
            </li>
          ))}
          {evidence && (
            <li>
              <a href="#notes">{view.t('notes')}</a>
            </li>
          )}
          {children &&
            (['cite', 'verify'] as const).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{view.t(`${id}Short`)}</a>
              </li>
            ))}
        </ol>
      </nav>
      <div className="grid gap-12">
        {brief && <TwoMinutes view={view} />}
        {blocks.map((block) => (
          <section key={block.id} id={block.id} aria-labelledby={`${block.id}-heading`} className="chapter print:break-inside-auto">
            <h2 id={`${block.id}-heading`} className="mb-4 border-action border-b-2 pb-2">
              {block.type === 'flagship' && block.flagship && (
                <span aria-hidden="true">
                  <FlagshipLetter code={block.flagship} />
                </span>
              )}
              {block.heading[locale]}
              {block.type === 'flagship' && block.flagship && (
                <span className="block font-normal text-quiet text-xl">
                  <FlagshipName view={view} code={block.flagship} />
                </span>
              )}
            </h2>
            <Chapter view={view} block={block} published={children !== undefined} />
          </section>
        ))}
        <EvidenceNotes view={view} />
        {children}
      </div>
    </div>
  )
}

/** @param published whether it is at an address of its own, from which others can take its figures. */
function Chapter({ view, block, published }: { view: View; block: EditionBlock; published: boolean }): ReactNode {
  const { locale, content } = view
  const figure = { of: 'edition', year: content.year, edition: content.number, chapter: block.id } as const
  const links = published && (
    <FigureLinks locale={locale} plan={content.plan.slug} figure={figure} title={`${block.heading[locale]}, ${content.year}`} />
  )
  switch (block.type) {
    case 'summary':
      return <Summary view={view} block={block} />
    case 'text':
      return <Prose locale={view.locale} prose={block.prose} absent={view.label('absence', 'INTRODUCTION')} />
    case 'counts':
      return <CountsChapter view={view} block={block} links={links} />
    case 'flagship':
      return <FlagshipChapter view={view} block={block} links={links} />
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
