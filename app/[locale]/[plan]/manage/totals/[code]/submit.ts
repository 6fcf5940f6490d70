'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseTotals } from '@/lib/status/published-total-revision.commands'
import { totalsInput } from '@/lib/status/published-total-revision.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitTotals = formHandler(totalsInput, async (input, actor): Promise<void> => {
  const code = await reviseTotals(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'totals', code], { done: 'saved' }))
})
