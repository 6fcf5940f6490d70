import { z } from 'zod'
import { locales } from '../locale'

/** Addresses are compared in lower case, as they are stored. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(200))

/** Somebody who may sign in. */
export const userInput = z.strictObject({ email: emailAddress, name: z.string().trim().min(1).max(200), locale: z.enum(locales) })
export type UserInput = z.output<typeof userInput>
