import { z } from 'zod'
import { chapter, code, count, number, state, words } from './edition-vocabulary.schema'

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

/** A sentence about some actions, and which ones. */
const statement = z.strictObject({ sentence: words, actions: z.array(number) })

const published = z.strictObject({
  code,
  total: count,
  counts: z.array(z.strictObject({ state, count })),
  /** Where the published total and what is recorded differ; printed, never chosen between. */
  differences: z.array(z.strictObject({ state: state.nullable(), published: count, recorded: count })),
  /** Whether they differ, and what that means; without `text` when they do not. */
  sentence: words,
  text: words.nullable(),
  sources: z.array(code),
})

export const countsBlock = z.strictObject({
  ...chapter,
  type: z.literal('counts'),
  tally,
  /** On how many actions of N there is a confirmed entry. */
  reported: words,
  leftEarlier: statement.nullable(),
  withoutEvidence: statement.nullable(),
  published: z.array(published),
})

export type EditionTally = z.infer<typeof tally>
