import { z } from 'zod'
import { NothingToReport, UnchangedReason } from '@/prisma/generated/enums'
import { optionalChoice, optionalText } from '../fields'
import { yearInput } from '../year/year.schema'
import { longestNote } from './entry.rules'
import { rowInput } from './entry.schema'
import { workingStates } from './status.rules'

/** Most rows in one selection. */
const mostRows = 1000

/** Which rows, each with the version that the person saw; and the reason they share. */
const selection = yearInput.extend({
  rows: z
    .array(rowInput.pick({ number: true, version: true }))
    .min(1)
    .max(mostRows),
  unchangedReason: optionalChoice(UnchangedReason),
  reasonNl: optionalText(longestNote),
  reasonEn: optionalText(longestNote),
})

export const unchangedInput = selection

/** One status or one reason why there is nothing to report, for all of them. */
export const selectionStatusInput = selection
  .extend({
    status: z.enum(workingStates).nullable(),
    nothingToReport: optionalChoice(NothingToReport),
    confirm: z.boolean(),
  })
  .refine(({ status, nothingToReport }) => (status === null) !== (nothingToReport === null), { path: ['status'] })

export const undoInput = yearInput.extend({ batch: z.uuid() })

export type UnchangedInput = z.output<typeof unchangedInput>
export type SelectionStatusInput = z.output<typeof selectionStatusInput>
export type UndoInput = z.output<typeof undoInput>
