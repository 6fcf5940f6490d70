'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getBrowser, getPageRequest } from '@/lib/request'
import { returnAddress } from '@/lib/return-address'
import { beginBrowserSession } from '@/lib/session'
import { signIn } from '@/lib/user/session/commands'
import { signInInput } from '@/lib/user/session/schema'

export const submitSignIn = visitorFormHandler(signInInput, async ({ to, ...credentials }) => {
  const browser = await getBrowser()
  await beginBrowserSession(() => signIn(credentials, browser))
  redirect(returnAddress(to) ?? `/${(await getPageRequest()).locale}/account`)
})
