'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formHandler } from '@/lib/form'
import { withdrawConfirmation } from '@/lib/status/entry.commands'
import { rowInput } from '@/lib/status/entry.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

/** `seenAt`: the page that showed the confirmation, and says what became of it. */
const withdrawalInput = rowInput.extend({ seenAt: z.enum(['start', 'entry']) })

export const submitWithdrawalFromPage = formHandler(withdrawalInput, async ({ seenAt, ...row }, actor): Promise<void> => {
  await withdrawConfirmation(actor, row)
  const { locale } = await getPageRequest()
  const { plan, number, year } = row
  redirect(
    seenAt === 'entry'
      ? address(locale, plan, ['manage', 'actions', number, 'statuses', year], { done: 'withdrawn' })
      : address(locale, plan, ['manage'], { withdrawn: number }),
  )
})
