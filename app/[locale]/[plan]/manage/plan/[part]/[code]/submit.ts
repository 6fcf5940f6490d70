'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { removePart, revisePart } from '@/lib/plan/part.commands'
import { partInput, removedPartInput } from '@/lib/plan/setup.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitPart = formHandler(partInput, async (input, actor): Promise<void> => {
  await revisePart(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'plan', input.kind, input.code], { done: 'saved' }))
})

export const submitRemovedPart = formHandler(removedPartInput, async (input, actor): Promise<void> => {
  await removePart(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'plan', input.kind], { removed: input.code }))
})
