import { z } from 'zod'
import { bilingualProse } from '../../../prose'
import { move } from '../changes/schema'
import { tally } from '../counts/schema'
import { chapter, code, number, text, words } from '../vocabulary/schema'

/** As in version 1 of the format, where the text had to be laid out by whoever read it. */
export const flagshipBlockOf1 = z.strictObject({
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
export const flagshipBlock = flagshipBlockOf1.extend({ prose: bilingualProse })
