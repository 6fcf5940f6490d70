'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseStage } from '@/lib/plan/stage/commands'
import { stageInput } from '@/lib/plan/stage/schema'
import { getPageRequest } from '@/lib/request'

export const submitStage = formHandler(stageInput, async (input, actor): Promise<void> => {
  await reviseStage(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'stages', input.year], { done: 'saved' }))
})
