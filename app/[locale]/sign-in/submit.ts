'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getBrowser, getPageRequest } from '@/lib/request'
import { returnAddress, secondStepAddress } from '@/lib/return-address'
import { beginBrowserSession } from '@/lib/session'
import { getUnfinishedSession } from '@/lib/user/second-factor/queries'
import { signIn } from '@/lib/user/session/commands'
import { signInInput } from '@/lib/user/session/schema'

export const submitSignIn = visitorFormHandler(signInInput, async ({ to, ...credentials }) => {
  const browser = await getBrowser()
  let session = ''
  await beginBrowserSession(async () => {
    session = await signIn(credentials, browser)
    return session
  })
  const { locale } = await getPageRequest()
  const onwards = returnAddress(to) ?? `/${locale}/account`
  const unfinished = await getUnfinishedSession(session)
  redirect(unfinished ? secondStepAddress(locale, unfinished.missing, onwards) : onwards)
})
