'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { signOut } from '@/lib/session'
import { leave } from '@/lib/user/profile.commands'
import { leavingInput } from '@/lib/user/user.schema'
import { getPageRequest } from '@/lib/web/request'

export const submitLeaving = formHandler(leavingInput, async (_, actor) => {
  await leave(actor)
  await signOut()
  redirect(`/${(await getPageRequest()).locale}/sign-in?after=leaving`)
})
