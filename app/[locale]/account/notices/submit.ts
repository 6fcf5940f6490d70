'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { dismissNotices } from '@/lib/user/notice/commands'
import { dismissalInput } from '@/lib/user/notice/schema'

/** The same page again, without what was read. */
export const submitDismissal = formHandler(dismissalInput, async ({ until }, actor): Promise<void> => {
  await dismissNotices(actor, until)
  redirect((await getPageRequest()).path)
})
