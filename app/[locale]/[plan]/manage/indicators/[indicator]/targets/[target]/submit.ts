'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseTarget } from '@/lib/indicator/target/commands'
import { targetInput } from '@/lib/indicator/target/schema'
import { getPageRequest } from '@/lib/request'

export const submitTarget = formHandler(targetInput, async (input, actor): Promise<void> => {
  const code = await reviseTarget(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'indicators', input.indicator, 'targets', code], { done: 'saved' }))
})
