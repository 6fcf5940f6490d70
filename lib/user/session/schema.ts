import { z } from 'zod'
import { emailAddress } from '../schema'

/** What somebody types to sign in. Nothing is said about the shape of a password: that would help only who guesses. */
export const signInInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(1000),
  to: z.string().optional(),
})
