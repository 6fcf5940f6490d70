'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { beginBrowserSession } from '@/lib/session'
import { getUnfinishedSession } from '@/lib/user/second-factor.queries'
import { signIn } from '@/lib/user/session.commands'
import { signInInput } from '@/lib/user/user.schema'
import { getBrowser, getPageRequest } from '@/lib/web/request'
import { onwardsAddress, returnAddress, secondStepAddress } from '@/lib/web/return-address'

export const submitSignIn = visitorFormHandler(signInInput, async ({ to, ...credentials }) => {
  const browser = await getBrowser()
  let session = ''
  await beginBrowserSession(async () => {
    session = await signIn(credentials, browser)
    return session
  })
  const { locale } = await getPageRequest()
  const onwards = returnAddress(to) ?? onwardsAddress(locale)
  const unfinished = await getUnfinishedSession(session)
  redirect(unfinished ? secondStepAddress(locale, unfinished.missing, onwards) : onwards)
})
