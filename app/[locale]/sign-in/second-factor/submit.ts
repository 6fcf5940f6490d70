'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { askForPasskey } from '@/lib/user/passkey.commands'
import { proveSecondFactor } from '@/lib/user/second-factor.commands'
import { secondStepInput } from '@/lib/user/second-factor.schema'
import { nothingInput } from '@/lib/user/user.schema'
import { getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress } from '@/lib/web/return-address'

export const submitSecondStep = visitorFormHandler(secondStepInput, async ({ oneTimeCode, passkey, to }) => {
  const session = (await currentSessionId()) ?? crypto.randomUUID()
  await beginBrowserSession(() => proveSecondFactor(session, passkey ?? oneTimeCode))
  redirect(returnAddress(to) ?? onwardsAddress((await getPageRequest()).locale))
})

/** What the browser asks a passkey, for whoever signs in or proves it again while signed in. */
export const submitPasskeyQuestion = visitorFormHandler(nothingInput, async () =>
  askForPasskey((await currentSessionId()) ?? crypto.randomUUID()),
)
