'use server'

import { redirect } from 'next/navigation'
import { visitorFormHandler } from '@/lib/form'
import { setPassword } from '@/lib/user/password.commands'
import { setPasswordInput } from '@/lib/user/user.schema'
import { getPageRequest } from '@/lib/web/request'

export const submitPassword = visitorFormHandler(setPasswordInput, async (input) => {
  await setPassword(input)
  redirect(`/${(await getPageRequest()).locale}/sign-in?after=password`)
})
