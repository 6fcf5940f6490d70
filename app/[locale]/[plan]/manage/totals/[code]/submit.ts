'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { reviseTotals } from '@/lib/status/total/revision/commands'
import { totalsInput } from '@/lib/status/total/revision/schema'

export const submitTotals = formHandler(totalsInput, async (input, actor): Promise<void> => {
  const code = await reviseTotals(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'totals', code], { done: 'saved' }))
})
