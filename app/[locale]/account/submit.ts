'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { changePassword } from '@/lib/user/password.commands'
import { changeProfile } from '@/lib/user/profile.commands'
import { endOtherSessions, endSessionOf } from '@/lib/user/session.commands'
import { changePasswordInput, nothingInput, ownSessionInput, profileInput } from '@/lib/user/user.schema'
import { getPageRequest } from '@/lib/web/request'

/** The same page again, with a sentence about what was done. */
async function backTo(done: string): Promise<never> {
  redirect(`/${(await getPageRequest()).locale}/account?done=${done}`)
}

/** Whoever is signed in has a session: `formHandler` has asked. */
const thisSession = async (): Promise<string> => (await currentSessionId()) ?? ''

export const submitProfile = formHandler(profileInput, async (input, actor) => {
  await changeProfile(actor, input)
  await backTo('profile')
})

export const submitNewPassword = formHandler(changePasswordInput, async (input, actor) => {
  const session = await thisSession()
  await beginBrowserSession(() => changePassword(actor, input, session))
  await backTo('password')
})

export const submitEndOfOwnSession = formHandler(ownSessionInput, async ({ session }, actor) => {
  await endSessionOf(actor, actor.id, session)
  await backTo('session')
})

export const submitEndOfOthers = formHandler(nothingInput, async (_, actor) => {
  await endOtherSessions(actor, await thisSession())
  await backTo('others')
})
