'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseObstacle } from '@/lib/obstacle/commands'
import { obstacleInput } from '@/lib/obstacle/schema'
import { getPageRequest } from '@/lib/request'

export const submitObstacle = formHandler(obstacleInput, async (input, actor): Promise<void> => {
  await reviseObstacle(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'obstacles', input.obstacle], { done: 'saved' }))
})
