import { z } from 'zod'
import { longestPassword, shortestPassword } from './rules'

/** A new password, typed twice. No rules about which signs: length is what counts, and any sign may be typed or pasted. */
export const setPasswordInput = z
  .strictObject({
    token: z.string().min(1).max(200),
    password: z.string().min(shortestPassword).max(longestPassword),
    repeatedPassword: z.string(),
  })
  .refine((input) => input.password === input.repeatedPassword, { error: 'passwordsDiffer', path: ['repeatedPassword'] })
