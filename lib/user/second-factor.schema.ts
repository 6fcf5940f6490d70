import { z } from 'zod'
import { version } from '../fields'
import { passkeyAnswer } from './passkey.schema'

/** A code of the app, however it is typed. */
const oneTimeCode = z.string().trim().min(1).max(100)

/** The answer of a passkey, which a script puts in a field of the form as JSON. */
const passkey = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const read = text === '' ? null : parsed(text)
    if (read === undefined) context.addIssue({ code: 'custom', message: 'notAllowed' })
    return read ?? null
  })
  .pipe(passkeyAnswer.nullable())
  .optional()

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A code, or the answer of a passkey in its place. */
const given = { oneTimeCode: z.string().trim().max(100).default(''), passkey }
const isGiven = (input: { oneTimeCode: string; passkey?: unknown }) => input.oneTimeCode !== '' || Boolean(input.passkey)
const nothingGiven = { error: 'required', path: ['oneTimeCode'] }

/** The second step of signing in. */
export const secondStepInput = z.strictObject({ ...given, to: z.string().optional() }).refine(isGiven, nothingGiven)

/** Setting up the app: the first code it shows. Somebody who is signed in already gives their password as well. */
export const enrolmentInput = z.strictObject({ oneTimeCode, version, currentPassword: z.string().max(1000).optional() })
export type EnrolmentInput = z.output<typeof enrolmentInput>

/** What changes the second factor asks for a proof with it. */
export const proofInput = z.strictObject(given).refine(isGiven, nothingGiven)

/** Which one goes: the app, a passkey by its id, or all there is. */
export const factorRemovalInput = z
  .strictObject({ ...given, factor: z.union([z.literal('app'), z.uuid()]).optional() })
  .refine(isGiven, nothingGiven)
