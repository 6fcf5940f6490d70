'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { returnAddress } from '@/lib/return-address'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { proveSecondFactor } from '@/lib/user/second-factor/commands'
import { secondStepInput } from '@/lib/user/second-factor/schema'

export const submitSecondStep = visitorFormHandler(secondStepInput, async ({ oneTimeCode, to }) => {
  const session = (await currentSessionId()) ?? crypto.randomUUID()
  await beginBrowserSession(() => proveSecondFactor(session, oneTimeCode))
  redirect(returnAddress(to) ?? `/${(await getPageRequest()).locale}/account`)
})
