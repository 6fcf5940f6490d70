import { z } from 'zod'

/** Removing asks for a tick: it cannot be undone. */
export const removalInput = z.object({ confirm: z.custom<'yes'>((value) => value === 'yes', 'tick') })
