'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { showProvisionalFigures } from '@/lib/year/year.commands'
import { yearInput } from '@/lib/year/year.schema'

export const submitPublicity = formHandler(yearInput, async (input, actor) => {
  await showProvisionalFigures(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
