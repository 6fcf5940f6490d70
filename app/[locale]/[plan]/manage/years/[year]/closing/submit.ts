'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { closeYear } from '@/lib/status/entry.commands'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { yearInput } from '@/lib/year/year.schema'

export const submitClosing = formHandler(yearInput, async (input, actor) => {
  await closeYear(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
