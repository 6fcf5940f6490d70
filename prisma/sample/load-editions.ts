import { publishWithin } from '@/lib/report/edition/commands'
import type { Actor } from '@/lib/user/rules'
import { plan } from '../record/plan'
import { reportPublishedAt } from './calendar'
import type { People } from './load-people'
import type { Loading } from './loading'

/**
 * Publishes the reports whose texts are complete, through the same command as everybody, so that a reader finds a report at once.
 * The editions carry `sample` and go with it. A draft stays a draft: publishing it is for whoever tries the sample.
 */
export async function loadEditions({ transaction, planId, sample, now }: Loading, { coordinator }: People): Promise<void> {
  const actor: Actor = {
    id: coordinator,
    name: 'Demo-coördinator',
    locale: 'nl',
    administrator: false,
    sample: true,
    memberships: [{ planId, role: 'COORDINATOR', organisationId: null }],
  }
  for (const { year, state } of sample.reportTexts)
    if (state === 'complete') await publishWithin(transaction, actor, { plan: plan.slug, year }, reportPublishedAt(year, now))
}
