import { z } from 'zod'
import { version } from '../../fields'

/** A code of the app or a recovery code, however it is typed. */
const oneTimeCode = z.string().trim().min(1).max(100)

/** The second step of signing in. */
export const secondStepInput = z.strictObject({ oneTimeCode, to: z.string().optional() })

/** Setting up the app: the first code it shows. Who is signed in already gives their password as well. */
export const enrolmentInput = z.strictObject({ oneTimeCode, version, currentPassword: z.string().max(1000).optional() })
export type EnrolmentInput = z.output<typeof enrolmentInput>

/** What changes the second factor asks for a code of it. */
export const codeInput = z.strictObject({ oneTimeCode })
