'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { createPlan } from '@/lib/plan/setup.commands'
import { newPlanInput } from '@/lib/plan/setup.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitNewPlan = formHandler(newPlanInput, async (input, actor): Promise<void> => {
  const slug = await createPlan(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, slug, ['manage', 'plan', 'setup'], { done: 'made' }))
})
