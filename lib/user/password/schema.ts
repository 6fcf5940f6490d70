import { z } from 'zod'
import { longestPassword, shortestPassword } from './rules'

const twice = { password: z.string().min(shortestPassword).max(longestPassword), repeatedPassword: z.string() }
const isTheSame = (input: { password: string; repeatedPassword: string }) => input.password === input.repeatedPassword
const differs = { error: 'passwordsDiffer', path: ['repeatedPassword'] }

/** A new password, typed twice. No rules about which signs: length is what counts, and any sign may be typed or pasted. */
export const setPasswordInput = z.strictObject({ token: z.string().min(1).max(200), ...twice }).refine(isTheSame, differs)

/** The same for anyone who is signed in, with the current one. */
export const changePasswordInput = z.strictObject({ currentPassword: z.string().min(1).max(1000), ...twice }).refine(isTheSame, differs)
