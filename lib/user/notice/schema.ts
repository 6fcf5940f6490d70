import { z } from 'zod'

/** Up to which event somebody has read. */
export const dismissalInput = z.strictObject({ until: z.string().regex(/^\d{1,18}$/) })
