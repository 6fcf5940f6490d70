'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { removeSecondFactor } from '@/lib/user/second-factor/commands'
import { codeInput } from '@/lib/user/second-factor/schema'

export const submitRemovalOfSecondFactor = formHandler(codeInput, async ({ oneTimeCode }, actor) => {
  await removeSecondFactor(actor, oneTimeCode)
  redirect(`/${(await getPageRequest()).locale}/account?done=secondFactorOff`)
})
