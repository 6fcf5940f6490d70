'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseAction } from '@/lib/plan/action-revision.commands'
import { actionInput } from '@/lib/plan/action-revision.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitAction = formHandler(actionInput, async (input, actor): Promise<void> => {
  await reviseAction(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'actions', input.number], { done: 'saved' }))
})
