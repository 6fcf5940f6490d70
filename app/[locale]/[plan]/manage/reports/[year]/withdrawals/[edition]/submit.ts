'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { withdrawEdition } from '@/lib/report/edition/withdrawal/commands'
import { withdrawalInput } from '@/lib/report/edition/withdrawal/schema'
import { getPageRequest } from '@/lib/request'

export const submitEditionWithdrawal = formHandler(withdrawalInput, async (input, actor): Promise<void> => {
  await withdrawEdition(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['reports', input.year, input.number]))
})
