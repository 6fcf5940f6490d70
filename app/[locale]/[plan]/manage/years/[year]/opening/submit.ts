'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { openYear } from '@/lib/year/year.commands'
import { openingInput } from '@/lib/year/year.schema'

export const submitOpening = formHandler(openingInput, async (input, actor) => {
  await openYear(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
