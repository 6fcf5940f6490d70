import { z } from 'zod'

/** What somebody types to sign in. Nothing is said about the shape of a password: that would help only who guesses. */
export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  password: z.string().min(1).max(1000),
  to: z.string().optional(),
})
