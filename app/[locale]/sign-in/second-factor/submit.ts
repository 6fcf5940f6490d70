'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { returnAddress } from '@/lib/return-address'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { askForPasskey } from '@/lib/user/passkey/commands'
import { nothingInput } from '@/lib/user/profile/schema'
import { proveSecondFactor } from '@/lib/user/second-factor/commands'
import { secondStepInput } from '@/lib/user/second-factor/schema'

export const submitSecondStep = visitorFormHandler(secondStepInput, async ({ oneTimeCode, passkey, to }) => {
  const session = (await currentSessionId()) ?? crypto.randomUUID()
  await beginBrowserSession(() => proveSecondFactor(session, passkey ?? oneTimeCode))
  redirect(returnAddress(to) ?? `/${(await getPageRequest()).locale}/account`)
})

/** What the browser asks a passkey, for whoever signs in or proves it again while signed in. */
export const submitPasskeyQuestion = visitorFormHandler(nothingInput, async () =>
  askForPasskey((await currentSessionId()) ?? crypto.randomUUID()),
)
