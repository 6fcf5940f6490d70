'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseObstacle } from '@/lib/obstacle/obstacle.commands'
import { obstacleInput } from '@/lib/obstacle/obstacle.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitObstacle = formHandler(obstacleInput, async (input, actor): Promise<void> => {
  await reviseObstacle(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'obstacles', input.obstacle], { done: 'saved' }))
})
