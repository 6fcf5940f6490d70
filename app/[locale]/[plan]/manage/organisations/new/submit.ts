'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { addOrganisation } from '@/lib/organisation/organisation-revision.commands'
import { newOrganisationInput } from '@/lib/organisation/organisation-revision.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitNewOrganisation = formHandler(newOrganisationInput, async (input, actor): Promise<void> => {
  const slug = await addOrganisation(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'organisations', slug], { done: 'saved' }))
})
