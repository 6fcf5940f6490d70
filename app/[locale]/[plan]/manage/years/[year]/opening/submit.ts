'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { openYear } from '@/lib/year/commands'
import { openingInput } from '@/lib/year/schema'

export const submitOpening = formHandler(openingInput, async (input, actor) => {
  await openYear(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['manage', 'years', input.year]))
})
