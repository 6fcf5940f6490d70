import { typedIn } from '../text/markdown-limits'
import { htmlIn } from '../text/markdown-tree'
import type { YearInTheWay } from '../year/year.rules'
import type { EditionContent } from './edition.schema'
import type { BlockOf, EditionBlock } from './edition-block.schema'
import type { Text } from './edition-vocabulary.schema'

/** A text of the report: the introduction, or that of a flagship by its letter. */
export type TextPlace = 'introduction' | { flagship: string }

/** What stands between a draft and an edition. Findings that block must be repaired; the others are printed as they are. */
export type Finding =
  | { kind: 'yearOpen'; grade: 'blocks' }
  | { kind: 'earlierInTheWay'; grade: 'blocks'; earlier: YearInTheWay }
  | { kind: 'sampleData'; grade: 'warning' }
  | { kind: 'totalsDiffer'; grade: 'warning'; states: number }
  /** About actions, by number: repaired in the sheet of the year, or in the action itself. */
  | {
      kind: 'notConfirmed' | 'withoutEvidence' | 'noteUntranslated' | 'unchangedWithoutReason' | 'titleUntranslated'
      grade: 'warning'
      actions: string[]
    }
  /** About texts of the report: repaired while writing. */
  | { kind: 'textMissing' | 'textUntranslated' | 'htmlDropped' | 'textAsTyped'; grade: 'warning'; texts: TextPlace[] }

type Input = {
  /** The report as it would be published now. */
  content: EditionContent
  closed: boolean
  /** An earlier year that must be closed, or shown, first. */
  inTheWay: YearInTheWay | null
  /** Actions that kept the same working state for the second year in a row and say no reason (rule 8). */
  unchangedWithoutReason: string[]
}

const halfTranslated = ({ nl, en }: Text) => (nl === null) !== (en === null)
const empty = ({ nl, en }: Text) => nl === null && en === null
const either = (text: Text, found: (text: string) => unknown[]) => [text.nl, text.en].some((one) => one !== null && found(one).length > 0)

/** Everything that is not yet as a report should be, what blocks first. */
export function findings({ content, closed, inTheWay, unchangedWithoutReason }: Input): Finding[] {
  const counted = content.actions.filter((action) => action.state !== null)
  const numbers = (choice: (action: EditionContent['actions'][number]) => boolean) => counted.filter(choice).map(({ number }) => number)
  const texts = textsOf(content.blocks)
  const places = (choice: (text: Text) => boolean) => texts.filter(({ text }) => choice(text)).map(({ place }) => place)
  const differing = blocksOf(content.blocks, 'counts').flatMap(({ published }) => published.flatMap(({ differences }) => differences))
  const about: Finding[] = [
    { kind: 'notConfirmed', grade: 'warning', actions: numbers(({ state }) => state === 'NOT_REPORTED') },
    { kind: 'withoutEvidence', grade: 'warning', actions: numbers(({ lacksEvidence }) => lacksEvidence) },
    { kind: 'unchangedWithoutReason', grade: 'warning', actions: unchangedWithoutReason },
    { kind: 'noteUntranslated', grade: 'warning', actions: numbers(({ entry }) => entry !== null && halfTranslated(entry.note)) },
    { kind: 'titleUntranslated', grade: 'warning', actions: numbers(({ title }) => halfTranslated(title)) },
    { kind: 'textMissing', grade: 'warning', texts: emptyChapters(content.blocks) },
    { kind: 'textUntranslated', grade: 'warning', texts: places(halfTranslated) },
    { kind: 'htmlDropped', grade: 'warning', texts: places((text) => either(text, htmlIn)) },
    { kind: 'textAsTyped', grade: 'warning', texts: places((text) => either(text, typedIn)) },
  ]
  return [
    ...(inTheWay ? [{ kind: 'earlierInTheWay', grade: 'blocks', earlier: inTheWay } as const] : []),
    ...(closed ? [] : [{ kind: 'yearOpen', grade: 'blocks' } as const]),
    ...(differing.length > 0 ? [{ kind: 'totalsDiffer', grade: 'warning', states: differing.length } as const] : []),
    ...about.filter((finding) => ('actions' in finding ? finding.actions.length > 0 : 'texts' in finding && finding.texts.length > 0)),
    ...(content.sample ? [{ kind: 'sampleData', grade: 'warning' } as const] : []),
  ]
}

/** The chapters for a text in which nothing is written, in either language: published as they are only when somebody says so. */
export const emptyChapters = (blocks: EditionBlock[]): TextPlace[] =>
  textsOf(blocks).flatMap(({ place, text }) => (empty(text) ? [place] : []))

/** Nothing in the way of publishing. */
export const mayBePublished = (list: Finding[]): boolean => list.every(({ grade }) => grade !== 'blocks')

function blocksOf<T extends EditionBlock['type']>(blocks: EditionBlock[], type: T) {
  return blocks.filter((block): block is BlockOf<T> => block.type === type)
}

function textsOf(blocks: EditionBlock[]): { place: TextPlace; text: Text }[] {
  return [
    ...blocksOf(blocks, 'text').map(({ markdown }) => ({ place: 'introduction' as const, text: markdown })),
    ...blocksOf(blocks, 'flagship').flatMap(({ flagship, markdown }) =>
      flagship === null ? [] : [{ place: { flagship }, text: markdown }],
    ),
  ]
}
