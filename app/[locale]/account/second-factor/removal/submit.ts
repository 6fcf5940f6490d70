'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { currentSessionId } from '@/lib/session'
import { removeFactor, removeSecondFactor } from '@/lib/user/second-factor.commands'
import { factorRemovalInput } from '@/lib/user/second-factor.schema'
import { getPageRequest } from '@/lib/web/request'

export const submitRemovalOfSecondFactor = formHandler(factorRemovalInput, async ({ oneTimeCode, passkey, factor }, actor) => {
  const session = (await currentSessionId()) ?? ''
  const given = passkey ? { session, answer: passkey } : oneTimeCode
  await (factor ? removeFactor(actor, factor, given, session) : removeSecondFactor(actor, given, session))
  redirect(`/${(await getPageRequest()).locale}/account?done=${factor ? 'factorRemoved' : 'secondFactorOff'}`)
})
