import { z } from 'zod'
import { changesBlock } from '../changes/schema'
import { countsBlock } from '../counts/schema'
import { deliverablesBlock } from '../deliverable/schema'
import { flagshipBlock } from '../flagship/schema'
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

const textBlock = z.strictObject({ ...chapter, type: z.literal('text'), markdown: text })

/** What the words, the numbers and the marks of the report mean, beside the states. */
const definitionsBlock = z.strictObject({
  ...chapter,
  type: z.literal('definitions'),
  definitions: z.array(z.strictObject({ term: words, definition: words })),
})

/** Chapters made of what the content holds beside the blocks. */
const annexBlock = z.strictObject({ ...chapter, type: z.literal('annex') })
const sourcesBlock = z.strictObject({ ...chapter, type: z.literal('sources') })

export const blocks = z.discriminatedUnion('type', [
  summaryBlock,
  textBlock,
  countsBlock,
  flagshipBlock,
  changesBlock,
  obstaclesBlock,
  deliverablesBlock,
  indicatorBlock,
  annexBlock,
  definitionsBlock,
  sourcesBlock,
])

export type EditionBlock = z.infer<typeof blocks>
export type BlockOf<T extends EditionBlock['type']> = Extract<EditionBlock, { type: T }>
