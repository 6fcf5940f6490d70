'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { linkObstacle, nameObstacle } from '@/lib/obstacle/naming/commands'
import { getPageRequest } from '@/lib/request'
import { reportStatus } from '@/lib/status/commands'
import { entryInput } from '@/lib/status/schema'

// A refused obstacle comes after a saved entry: sending the form again then saves nothing twice.
export const submitEntry = formHandler(
  entryInput,
  async ({ obstacle, newObstacle, ...input }, actor): Promise<void> => {
    const { plan, number, year } = input
    await reportStatus(actor, input)
    if (obstacle) await linkObstacle(actor, { plan, number, year, obstacle })
    if (newObstacle) await nameObstacle(actor, { plan, number, year, ...newObstacle, targetGroups: [] })
    const { locale } = await getPageRequest()
    redirect(address(locale, plan, ['manage', 'actions', number, 'statuses', year], { done: input.confirm ? 'confirmed' : 'saved' }))
  },
  { pageGivesBack: true },
)
