import { z } from 'zod'
import { move } from '../changes/schema'
import { tally } from '../counts/schema'
import { chapter, code, number, text, words } from '../vocabulary/schema'

export const flagshipBlock = z.strictObject({
  ...chapter,
  type: z.literal('flagship'),
  /** Null: the actions whose flagship is not yet known. */
  flagship: code.nullable(),
  markdown: text,
  tally,
  /** On how many of its actions there is a confirmed entry. */
  reported: words,
  actions: z.array(number),
  moves: z.array(move),
})
