import { z } from 'zod'
import { chapter, number, state, words, year } from '../vocabulary/schema'

/** Null: not in scope. */
export const move = z.strictObject({ action: number, from: state.nullable(), to: state.nullable() })

export const changesBlock = z.strictObject({
  ...chapter,
  type: z.literal('changes'),
  /** The year compared with: the newest earlier year that is closed and public. */
  since: year.nullable(),
  /** What is compared, or that there is nothing to compare or nothing that changed. */
  sentence: words,
  moves: z.array(move),
})

export type EditionMove = z.infer<typeof move>
