'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { removeSample } from '@/lib/sample/commands'
import { removalInput } from '@/lib/sample/schema'

export const submitRemoval = formHandler(removalInput, async (_, actor) => {
  await removeSample(actor)
  // the banner and the menu around the page tell of the sample too
  revalidatePath('/', 'layout')
  const { locale, path } = await getPageRequest()
  // a demo account has removed itself: the pages of staff are closed to it now
  redirect(actor.sample ? `/${locale}` : path)
})
