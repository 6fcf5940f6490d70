'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { showProvisionalFigures } from '@/lib/year/commands'
import { yearInput } from '@/lib/year/schema'

export const submitPublicity = formHandler(yearInput, async (input, actor) => {
  await showProvisionalFigures(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
