import { z } from 'zod'
import { bilingualProse } from '../text/prose'
import { countsBlock, tally } from './edition-counts.schema'
import { indicatorBlock } from './edition-indicator.schema'
import {
  basis,
  chapter,
  code,
  confidence,
  deliverableKind,
  number,
  obstacleKind,
  state,
  text,
  tie,
  words,
  year,
} from './edition-vocabulary.schema'

/** Null: not in scope. */
const move = z.strictObject({ action: number, from: state.nullable(), to: state.nullable() })

const changesBlock = z.strictObject({
  ...chapter,
  type: z.literal('changes'),
  /** The year compared with: the newest earlier year that is closed and public. */
  since: year.nullable(),
  /** What is compared, or that there is nothing to compare or nothing that changed. */
  sentence: words,
  moves: z.array(move),
})

export type EditionMove = z.infer<typeof move>

export const deliverablesBlock = z.strictObject({
  ...chapter,
  type: z.literal('deliverables'),
  deliverables: z.array(
    z.strictObject({
      code,
      kind: deliverableKind,
      /** As precise as the source: 2022-05-16 or 2023-12. */
      date: z.string().nullable(),
      title: text,
      description: text,
      confidence: confidence,
      flagships: z.array(z.strictObject({ flagship: code, tie: tie })),
      sources: z.array(code),
    }),
  ),
})

/** As in version 1 of the format, where the text had to be laid out by whoever read it. */
const flagshipBlockOf1 = z.strictObject({
  ...chapter,
  type: z.literal('flagship'),
  /** Null: the actions whose flagship is not yet known. */
  flagship: code.nullable(),
  /** As it was typed. */
  markdown: text,
  tally,
  /** On how many of its actions there is a confirmed entry. */
  reported: words,
  actions: z.array(number),
  moves: z.array(move),
})

/** With its text as it is laid out. */
const flagshipBlock = flagshipBlockOf1.extend({ prose: bilingualProse })

export const obstaclesBlock = z.strictObject({
  ...chapter,
  type: z.literal('obstacles'),
  obstacles: z.array(
    z.strictObject({
      slug: code,
      title: text,
      kind: obstacleKind,
      experiencedBy: z.array(code),
      actions: z.array(number),
      owner: code.nullable(),
      nextStep: text,
      openedYear: year,
      /** The year itself at the latest: an obstacle resolved afterwards was open in this year. */
      resolvedYear: year.nullable(),
      resolution: text,
    }),
  ),
})

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
