'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseStage } from '@/lib/plan/stage.commands'
import { stageInput } from '@/lib/plan/stage.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitStage = formHandler(stageInput, async (input, actor): Promise<void> => {
  await reviseStage(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'stages', input.year], { done: 'saved' }))
})
