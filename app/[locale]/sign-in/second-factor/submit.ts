'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { returnAddress } from '@/lib/return-address'
import { currentSessionId } from '@/lib/session'
import { proveSecondFactor } from '@/lib/user/second-factor/commands'
import { secondStepInput } from '@/lib/user/second-factor/schema'

export const submitSecondStep = visitorFormHandler(secondStepInput, async ({ oneTimeCode, to }) => {
  await proveSecondFactor((await currentSessionId()) ?? crypto.randomUUID(), oneTimeCode)
  redirect(returnAddress(to) ?? `/${(await getPageRequest()).locale}/account`)
})
