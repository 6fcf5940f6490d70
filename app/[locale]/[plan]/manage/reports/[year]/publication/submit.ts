'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { publishEdition } from '@/lib/report/edition.commands'
import { publicationInput } from '@/lib/report/report.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitPublication = formHandler(publicationInput, async (input, actor) => {
  const { year, number } = await publishEdition(actor, input)
  redirect(address((await getPageRequest()).locale, input.plan, ['reports', year, number]))
})
