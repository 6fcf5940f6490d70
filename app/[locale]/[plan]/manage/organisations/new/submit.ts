'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { addOrganisation } from '@/lib/organisation/revision/commands'
import { newOrganisationInput } from '@/lib/organisation/revision/schema'
import { getPageRequest } from '@/lib/request'

export const submitNewOrganisation = formHandler(newOrganisationInput, async (input, actor): Promise<void> => {
  const slug = await addOrganisation(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'organisations', slug], { done: 'saved' }))
})
