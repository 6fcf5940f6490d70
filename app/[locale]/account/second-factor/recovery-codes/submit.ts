'use server'

import { formHandler } from '@/lib/form'
import { currentSessionId } from '@/lib/session'
import { renewRecoveryCodes } from '@/lib/user/second-factor.commands'
import { proofInput } from '@/lib/user/second-factor.schema'

export const submitRecoveryCodes = formHandler(proofInput, async ({ oneTimeCode, passkey }, actor) => ({
  codes: await renewRecoveryCodes(actor, passkey ? { session: (await currentSessionId()) ?? '', answer: passkey } : oneTimeCode),
}))
