import { z } from 'zod'
import { bilingualProse } from '../../../prose'
import { changesBlock } from '../changes/schema'
import { countsBlock } from '../counts/schema'
import { deliverablesBlock } from '../deliverable/schema'
import { flagshipBlock, flagshipBlockOf1 } from '../flagship/schema'
import { indicatorBlock } from '../indicator/schema'
import { obstaclesBlock } from '../obstacle/schema'
import { basis, chapter, code, text, words } from '../vocabulary/schema'

// The chapters of an edition. A later kind of chapter is another block; readers of this version never meet it.

const summaryBlock = z.strictObject({
  ...chapter,
  type: z.literal('summary'),
  /** The published totals first, each with its sources; then what is recorded. */
  sentences: z.array(z.strictObject({ basis, sentence: words, sources: z.array(code) })),
})

/** As in version 1 of the format, where the text had to be laid out by whoever read it. */
const textBlockOf1 = z.strictObject({ ...chapter, type: z.literal('text'), markdown: text })
/** As it was typed, and as it is laid out. */
const textBlock = textBlockOf1.extend({ prose: bilingualProse })

/** What the words, the numbers and the marks of the report mean, beside the states. */
const definitionsBlock = z.strictObject({
  ...chapter,
  type: z.literal('definitions'),
  definitions: z.array(z.strictObject({ term: words, definition: words })),
})

/** Chapters made of what the content holds beside the blocks. */
const annexBlock = z.strictObject({ ...chapter, type: z.literal('annex') })
const sourcesBlock = z.strictObject({ ...chapter, type: z.literal('sources') })

const withoutProse = [
  summaryBlock,
  countsBlock,
  changesBlock,
  obstaclesBlock,
  deliverablesBlock,
  indicatorBlock,
  annexBlock,
  definitionsBlock,
  sourcesBlock,
] as const

export const blocks = z.discriminatedUnion('type', [...withoutProse, textBlock, flagshipBlock])
export const blocksOf1 = z.discriminatedUnion('type', [...withoutProse, textBlockOf1, flagshipBlockOf1])

export type EditionBlock = z.infer<typeof blocks>
export type BlockOf<T extends EditionBlock['type']> = Extract<EditionBlock, { type: T }>
