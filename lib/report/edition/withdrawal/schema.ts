import { z } from 'zod'
import { optionalText, text } from '../../../fields'
import { yearInput } from '../../../year/schema'

/** The longest reason, in characters, per language. */
export const longestReason = 600

/** Take an edition offline. Everybody reads the reason; it is needed at once, so the English one may follow the Dutch or stay out. */
export const withdrawalInput = z.strictObject({
  ...yearInput.shape,
  number: z.coerce.number().int().min(1),
  reasonNl: text(longestReason),
  reasonEn: optionalText(longestReason),
})

export type WithdrawalInput = z.output<typeof withdrawalInput>
