import 'server-only'
import { db } from '../../db'
import { citations } from '../source/queries'

/** What sources say of a deliverable, with those sources. */
export const deliverableText = {
  code: true,
  kind: true,
  year: true,
  datedOn: true,
  titleNl: true,
  titleEn: true,
  descriptionNl: true,
  descriptionEn: true,
  sources: citations,
} as const

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
