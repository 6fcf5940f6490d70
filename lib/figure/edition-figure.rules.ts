import type { Locale } from '../locale'
import type { EditionContent } from '../report/edition.schema'
import type { BlockOf, EditionBlock } from '../report/edition-block.schema'
import type { EditionTally } from '../report/edition-counts.schema'
import { wordsOfEdition } from '../report/edition-label.rules'
import { viewOf } from '../report/edition-view.rules'
import type { Text } from '../report/edition-vocabulary.schema'
import type { Counts } from '../status/status.rules'
import { inWordsOf } from '../text/words-in-use'
import { drawBars, type Figure } from './figure-of-states.rules'

type Counted = BlockOf<'counts'> | BlockOf<'flagship'>

/** The chapters of an edition that have a figure, in their order. */
export const chaptersWithFigure = ({ blocks }: Pick<EditionContent, 'blocks'>): Counted[] =>
  blocks.filter((block: EditionBlock): block is Counted => block.type === 'counts' || block.type === 'flagship')

const countsOf = (tally: EditionTally): Counts => Object.fromEntries(tally.counts.map(({ state, count }) => [state, count])) as Counts

/** Where the actions of an edition, or of one of its flagships, stand: from nothing but the edition. */
export function figureOfChapter(content: EditionContent, block: Counted, locale: Locale): Figure {
  const view = viewOf(content, locale)
  const said = (text: Text) => text[locale] ?? text.nl ?? text.en ?? ''
  const flagship = block.type === 'flagship' && block.flagship !== null ? view.flagship(block.flagship) : null
  const title = flagship ? `${said(block.heading)}: ${said(flagship.title)}` : said(block.heading)
  const bar = { label: null, counts: countsOf(block.tally), note: null }
  return {
    title: `${title}, ${content.year}`,
    subtitle: `${said(content.plan.title)}. ${said(block.reported)}`,
    notes: [],
    sources: [said(content.citeAs)],
    page: ['reports', content.year, content.number],
    draw: inWordsOf({ words: wordsOfEdition(content) }, () => drawBars([bar], locale, title, view.state)),
  }
}
