'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseValue } from '@/lib/indicator/value/commands'
import { valueInput } from '@/lib/indicator/value/schema'
import { getPageRequest } from '@/lib/request'

export const submitValue = formHandler(valueInput, async (input, actor): Promise<void> => {
  await reviseValue(actor, input)
  const { locale } = await getPageRequest()
  const parts = ['manage', 'indicators', input.indicator, 'series', input.series, input.year ?? 'undated']
  redirect(address(locale, input.plan, parts, { done: 'saved' }))
})
