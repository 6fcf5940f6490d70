'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseOrganisation } from '@/lib/organisation/revision/commands'
import { organisationInput } from '@/lib/organisation/revision/schema'
import { getPageRequest } from '@/lib/request'

export const submitOrganisation = formHandler(organisationInput, async (input, actor): Promise<void> => {
  await reviseOrganisation(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'organisations', input.organisation], { done: 'saved' }))
})
