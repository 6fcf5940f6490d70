'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { valueInput } from '@/lib/indicator/indicator.schema'
import { reviseValue } from '@/lib/indicator/indicator-value.commands'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitValue = formHandler(valueInput, async (input, actor): Promise<void> => {
  await reviseValue(actor, input)
  const { locale } = await getPageRequest()
  const parts = ['manage', 'indicators', input.indicator, 'series', input.series, input.year ?? 'undated']
  redirect(address(locale, input.plan, parts, { done: 'saved' }))
})
