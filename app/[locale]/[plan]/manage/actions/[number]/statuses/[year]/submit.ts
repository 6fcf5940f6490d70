'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { linkObstacle, nameObstacle } from '@/lib/obstacle/obstacle-naming.commands'
import { reportConfirmed, reportUnconfirmed } from '@/lib/status/entry.commands'
import { entryInput } from '@/lib/status/entry.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

// A refused obstacle comes after a saved entry: sending the form again then saves nothing twice.
export const submitEntry = formHandler(
  entryInput,
  async ({ obstacle, newObstacle, confirm, ...input }, actor): Promise<void> => {
    const { plan, number, year } = input
    if (confirm) await reportConfirmed(actor, input)
    else await reportUnconfirmed(actor, input)
    if (obstacle) await linkObstacle(actor, { plan, number, year, obstacle })
    if (newObstacle) await nameObstacle(actor, { plan, number, year, ...newObstacle, targetGroups: [] })
    const { locale } = await getPageRequest()
    redirect(address(locale, plan, ['manage', 'actions', number, 'statuses', year], { done: confirm ? 'confirmed' : 'saved' }))
  },
  { pageGivesBack: true },
)
