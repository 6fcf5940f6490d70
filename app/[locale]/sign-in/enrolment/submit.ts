'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { beginBrowserSession, currentSessionId } from '@/lib/session'
import { enrolSecondFactor } from '@/lib/user/second-factor.commands'
import { enrolmentInput } from '@/lib/user/second-factor.schema'
import { getPageRequest } from '@/lib/web/request'

/** Answers with the recovery codes instead of going on to another page: they are shown once, and no address holds them. */
export const submitEnrolment = visitorFormHandler(enrolmentInput, async (input) => {
  const former = (await currentSessionId()) ?? crypto.randomUUID()
  let codes: string[] = []
  await beginBrowserSession(async () => {
    const enrolled = await enrolSecondFactor(former, input)
    codes = enrolled.codes
    return enrolled.session
  })
  // somebody with a passkey has recovery codes too
  if (codes.length === 0) redirect(`/${(await getPageRequest()).locale}/account?done=secondFactorOn`)
  return { codes }
})
