'use server'

import { visitorFormHandler } from '@/lib/form'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { passkeyEnd, passkeyStart } from '@/lib/user/passkey.schema'
import { beginPasskey, registerPasskey } from '@/lib/user/passkey-registration.commands'

const thisSession = async (): Promise<string> => (await currentSessionId()) ?? crypto.randomUUID()

/** What the browser needs to make a passkey; somebody who is signed in gives their password for it. */
export const submitPasskeyStart = visitorFormHandler(passkeyStart, async (input) => beginPasskey(await thisSession(), input))

/** Keeps it. Answers with the recovery codes, which are shown once; none for those who already had them. */
export const submitPasskey = visitorFormHandler(passkeyEnd, async (input) => {
  const former = await thisSession()
  let codes: string[] = []
  await beginBrowserSession(async () => {
    const registered = await registerPasskey(former, input)
    codes = registered.codes
    return registered.session
  })
  return { codes }
})
