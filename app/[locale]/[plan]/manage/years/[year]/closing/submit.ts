'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { closeYear } from '@/lib/status/closing/commands'
import { yearInput } from '@/lib/year/schema'

export const submitClosing = formHandler(yearInput, async (input, actor) => {
  await closeYear(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
