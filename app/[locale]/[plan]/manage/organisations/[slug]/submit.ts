'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseOrganisation } from '@/lib/organisation/organisation-revision.commands'
import { organisationInput } from '@/lib/organisation/organisation-revision.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitOrganisation = formHandler(organisationInput, async (input, actor): Promise<void> => {
  await reviseOrganisation(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'organisations', input.organisation], { done: 'saved' }))
})
