'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { setPassword } from '@/lib/user/password/commands'
import { setPasswordInput } from '@/lib/user/password/schema'

export const submitPassword = visitorFormHandler(setPasswordInput, async (input) => {
  await setPassword(input)
  redirect(`/${(await getPageRequest()).locale}/sign-in?after=password`)
})
