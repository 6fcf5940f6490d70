'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { targetInput } from '@/lib/indicator/indicator.schema'
import { reviseTarget } from '@/lib/indicator/indicator-target.commands'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitTarget = formHandler(targetInput, async (input, actor): Promise<void> => {
  const code = await reviseTarget(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'indicators', input.indicator, 'targets', code], { done: 'saved' }))
})
