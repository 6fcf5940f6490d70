'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { createObstacle } from '@/lib/obstacle/commands'
import { newObstacleInput } from '@/lib/obstacle/schema'
import { getPageRequest } from '@/lib/request'

export const submitNewObstacle = formHandler(newObstacleInput, async (input, actor): Promise<void> => {
  const slug = await createObstacle(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'obstacles', slug], { done: 'saved' }))
})
