import { z } from 'zod'
import {
  code,
  confidence,
  count,
  deliverableKind,
  number,
  obstacleKind,
  referenceWindow,
  state,
  term,
  text,
  tie,
  words,
  year,
} from '../vocabulary/schema'

// The chapters of an edition. A later kind of chapter is another block; readers of this version never meet it.

/** How a choice of actions stands. */
export const tally = z.strictObject({
  /** N: the actions in scope. */
  total: count,
  /** n: those with a confirmed entry. */
  reported: count,
  /** Every state, from most to least achieved, then what closed and what is not known; the counts add up to N. */
  counts: z.array(z.strictObject({ state, count, percentage: z.int().min(0).max(100), actions: z.array(number) })),
  leftEarlier: z.array(number),
})

const move = z.strictObject({ action: number, from: state.nullable(), to: state.nullable() })

/** What every block has: the anchor of its chapter, and its heading. */
const block = { id: z.string().regex(/^[a-z0-9-]+$/), heading: words }

const summaryBlock = z.strictObject({
  ...block,
  type: z.literal('summary'),
  /** The published totals first, each with its sources; then what is recorded. */
  sentences: z.array(z.strictObject({ basis: z.enum(['PUBLISHED', 'RECORDED']), sentence: words, sources: z.array(code) })),
})

const textBlock = z.strictObject({ ...block, type: z.literal('text'), markdown: text })

const countsBlock = z.strictObject({
  ...block,
  type: z.literal('counts'),
  tally,
  published: z.array(
    z.strictObject({
      code,
      total: count,
      counts: z.array(z.strictObject({ state, count })),
      /** Where the published total and what is recorded differ; printed, never chosen between. */
      differences: z.array(z.strictObject({ state: state.nullable(), published: count, recorded: count })),
      sources: z.array(code),
    }),
  ),
})

const flagshipBlock = z.strictObject({
  ...block,
  type: z.literal('flagship'),
  /** Null: the actions whose flagship is not yet known. */
  flagship: code.nullable(),
  markdown: text,
  tally,
  actions: z.array(number),
  moves: z.array(move),
})

const changesBlock = z.strictObject({
  ...block,
  type: z.literal('changes'),
  /** The year compared with: the newest earlier year that is closed and public. */
  since: year.nullable(),
  moves: z.array(move),
})

const obstaclesBlock = z.strictObject({
  ...block,
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

const deliverablesBlock = z.strictObject({
  ...block,
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

const indicatorBlock = z.strictObject({
  ...block,
  type: z.literal('indicator'),
  name: text,
  definition: text,
  unit: z.string(),
  caveat: words,
  targets: z.array(
    z.strictObject({
      document: z.string(),
      year: year.nullable(),
      comparator: z.enum(['AT_LEAST', 'AT_MOST', 'LESS_THAN']).nullable(),
      value: z.number().nullable(),
      text: z.string().nullable(),
      geography: term.nullable(),
      note: z.string().nullable(),
      sources: z.array(code),
    }),
  ),
  /** One per way of measuring. Values of two bases are never compared. */
  bases: z.array(
    z.strictObject({
      name: text,
      survey: term.nullable(),
      window: referenceWindow,
      population: term.nullable(),
      geography: term,
      coverage: term.nullable(),
      /** The newest value known for this year or an earlier one. */
      value: z.strictObject({
        year: year.nullable(),
        number: z.number(),
        printed: z.string(),
        flags: z.array(term),
        note: z.string().nullable(),
        sources: z.array(code),
      }),
    }),
  ),
  sources: z.array(code),
})

/** Chapters made of what the content holds beside the blocks. */
const annexBlock = z.strictObject({ ...block, type: z.literal('annex') })
const definitionsBlock = z.strictObject({ ...block, type: z.literal('definitions') })
const sourcesBlock = z.strictObject({ ...block, type: z.literal('sources') })

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
export type EditionTally = z.infer<typeof tally>
export type EditionMove = z.infer<typeof move>
