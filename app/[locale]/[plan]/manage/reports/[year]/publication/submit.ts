'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { publishEdition } from '@/lib/report/edition/commands'
import { publicationInput } from '@/lib/report/schema'
import { getPageRequest } from '@/lib/request'

export const submitPublication = formHandler(publicationInput, async (input, actor) => {
  const { year, number } = await publishEdition(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['reports', year, number]))
})
