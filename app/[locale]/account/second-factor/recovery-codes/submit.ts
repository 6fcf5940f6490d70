'use server'

import { formHandler } from '@/lib/form'
import { renewRecoveryCodes } from '@/lib/user/second-factor/commands'
import { codeInput } from '@/lib/user/second-factor/schema'

export const submitRecoveryCodes = formHandler(codeInput, async ({ oneTimeCode }, actor) => ({
  codes: await renewRecoveryCodes(actor, oneTimeCode),
}))
