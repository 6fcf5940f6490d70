import { z } from 'zod'
import { text, version } from '../../fields'
import { locales } from '../../locale'

/** What everybody may change about themselves; an address is changed by an administrator, because one signs in with it. */
export const profileInput = z.strictObject({ name: text(200), locale: z.enum(locales), version })
export type ProfileInput = z.output<typeof profileInput>

/** Giving up an account asks for a tick: it cannot be undone. */
export const leavingInput = z.strictObject({ confirm: z.custom<'yes'>((value) => value === 'yes', 'tick') })

export const ownSessionInput = z.strictObject({ session: z.uuid() })
export const nothingInput = z.strictObject({})
