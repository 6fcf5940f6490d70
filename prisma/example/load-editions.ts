import { publishWithin } from '@/lib/report/edition.commands'
import type { Actor } from '@/lib/user/user.rules'
import { reportPublishedAt } from './calendar'
import { examplePlan } from './example-plan'
import type { People } from './load-people'
import type { Loading } from './loading'

/**
 * Publishes the reports whose texts are complete, through the same command as everybody, so that a reader finds a report at once.
 * A draft stays a draft: publishing it is for whoever tries the example.
 */
export async function loadEditions({ transaction, planId, example, now }: Loading, { coordinator }: People): Promise<void> {
  const actor: Actor = {
    id: coordinator,
    name: 'Demo-coördinator',
    locale: 'nl',
    administrator: false,
    planId,
    memberships: [{ planId, role: 'COORDINATOR', organisationId: null }],
  }
  for (const { year, state } of example.reportTexts)
    if (state === 'complete') await publishWithin(transaction, actor, { plan: examplePlan.slug, year }, reportPublishedAt(year, now))
}
