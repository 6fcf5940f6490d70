import { z } from 'zod'
import { text } from '../../fields'
import { actionNumber, slug, yearField } from '../../params'
import { longestText } from '../entry/rules'

/** One action of a closed year. */
const place = z.object({ plan: slug, number: actionNumber, year: yearField })

/** Why it is unlocked: whoever reads the event log finds it there. */
export const unlockInput = place.extend({ reason: text(longestText) })

/** `unconfirmed`: what is not confirmed may be locked as it is, and counts as not reported. */
export const lockInput = place.extend({
  unconfirmed: z
    .literal('yes')
    .optional()
    .transform((given) => given === 'yes'),
})

export type UnlockInput = z.output<typeof unlockInput>
export type LockInput = z.output<typeof lockInput>
