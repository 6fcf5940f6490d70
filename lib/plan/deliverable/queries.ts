import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../../db'
import { citations } from '../source/queries'
import type { PublicDeliverable } from './rules'

/** What sources say about a deliverable, with those sources. */
export const deliverableText = {
  code: true,
  kind: true,
  year: true,
  datedOn: true,
  titleNl: true,
  titleEn: true,
  descriptionNl: true,
  descriptionEn: true,
  confidence: true,
  reportsOnYear: true,
  sources: citations,
} as const satisfies Prisma.DeliverableSelect

/** Reports on a reporting year that somebody else published, the oldest year first. */
export const listPublicReportsElsewhere = (planId: string): Promise<PublicDeliverable[]> =>
  db.deliverable.findMany({
    where: { planId, withdrawnAt: null, reportsOnYear: { not: null } },
    select: deliverableText,
    orderBy: [{ reportsOnYear: 'asc' }, { code: 'asc' }],
  })

/**
 * What a flagship produced, oldest first and undated last, with its sources and with how it is tied to the flagship: explicitly by
 * a source, or by our reading of it. Deliverables are facts of public sources, so no reporting year has to be public for them.
 */
export async function listPublicDeliverables(flagshipId: string) {
  const ties = await db.deliverableFlagship.findMany({
    where: { flagshipId, deliverable: { withdrawnAt: null } },
    select: {
      tie: true,
      deliverable: { select: deliverableText },
    },
    orderBy: [
      { deliverable: { year: { sort: 'asc', nulls: 'last' } } },
      { deliverable: { datedOn: 'asc' } },
      { deliverable: { code: 'asc' } },
    ],
  })
  return ties.map(({ tie, deliverable }) => ({ ...deliverable, tie }))
}
