'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { dismissNotices } from '@/lib/user/profile.commands'
import { dismissalInput } from '@/lib/user/user.schema'
import { getPageRequest } from '@/lib/web/request'

/** The same page again, without what was read. */
export const submitDismissal = formHandler(dismissalInput, async ({ until }, actor): Promise<void> => {
  await dismissNotices(actor, until)
  redirect((await getPageRequest()).path)
})
