'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { createObstacle } from '@/lib/obstacle/obstacle.commands'
import { newObstacleInput } from '@/lib/obstacle/obstacle.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitNewObstacle = formHandler(newObstacleInput, async (input, actor): Promise<void> => {
  const slug = await createObstacle(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'obstacles', slug], { done: 'saved' }))
})
