'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { removeExample } from '@/lib/plan/removal.commands'
import { removalInput } from '@/lib/plan/setup.schema'
import { getPageRequest } from '@/lib/web/request'

export const submitRemoval = formHandler(removalInput, async (_, actor) => {
  await removeExample(actor)
  revalidatePath('/', 'layout')
  // the plan whose page asked is gone, and with it every demo account
  redirect(`/${(await getPageRequest()).locale}`)
})
