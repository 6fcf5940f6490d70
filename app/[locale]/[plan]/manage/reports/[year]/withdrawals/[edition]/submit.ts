'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { withdrawEdition } from '@/lib/report/edition.commands'
import { withdrawalInput } from '@/lib/report/report.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitEditionWithdrawal = formHandler(withdrawalInput, async (input, actor): Promise<void> => {
  await withdrawEdition(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['reports', input.year, input.number]))
})
