'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseDeliverable } from '@/lib/plan/deliverable-revision.commands'
import { deliverableInput } from '@/lib/plan/deliverable-revision.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitDeliverable = formHandler(deliverableInput, async (input, actor): Promise<void> => {
  const code = await reviseDeliverable(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'deliverables', code], { done: 'saved' }))
})
