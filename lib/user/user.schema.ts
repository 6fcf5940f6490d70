import { z } from 'zod'
import { MembershipRole } from '@/prisma/generated/enums'
import { text, version } from '../fields'
import { locales } from '../locale'
import { longestPassword, shortestPassword } from './password.rules'

/** Addresses are compared in lower case, as they are stored. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(200))

/** Somebody who may sign in. */
export const userInput = z.strictObject({ email: emailAddress, name: z.string().trim().min(1).max(200), locale: z.enum(locales) })
export type UserInput = z.output<typeof userInput>

/** What somebody types to sign in. Nothing is said about the shape of a password: that would help only those who guess. */
export const signInInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(1000),
  to: z.string().optional(),
})

const twice = { password: z.string().min(shortestPassword).max(longestPassword), repeatedPassword: z.string() }
const isTheSame = (input: { password: string; repeatedPassword: string }) => input.password === input.repeatedPassword
const differs = { error: 'passwordsDiffer', path: ['repeatedPassword'] }

/** A new password, typed twice. No rules about which signs: length is what counts, and any sign may be typed or pasted. */
export const setPasswordInput = z.strictObject({ token: z.string().min(1).max(200), ...twice }).refine(isTheSame, differs)

/** The same for anyone who is signed in, with the current one. */
export const changePasswordInput = z.strictObject({ currentPassword: z.string().min(1).max(1000), ...twice }).refine(isTheSame, differs)

/** What everybody may change about themselves; an address is changed by an administrator, because one signs in with it. */
export const profileInput = z.strictObject({ name: text(200), locale: z.enum(locales), version })
export type ProfileInput = z.output<typeof profileInput>

/** Closing an account asks for a tick: it cannot be undone. */
export const leavingInput = z.strictObject({ confirm: z.custom<'yes'>((value) => value === 'yes', 'tick') })

export const ownSessionInput = z.strictObject({ session: z.uuid() })
export const nothingInput = z.strictObject({})

/** Up to which event somebody has read. */
export const dismissalInput = z.strictObject({ until: z.string().regex(/^\d{1,18}$/) })

/** What somebody may do in a plan. A contributor does it for an organisation; a coordinator for the whole plan. */
const membershipInput = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal(MembershipRole.CONTRIBUTOR), organisationId: z.uuid() }),
  z.strictObject({ role: z.literal(MembershipRole.COORDINATOR), organisationId: z.null() }),
])
export type MembershipInput = z.output<typeof membershipInput>
