import 'server-only'
import { db } from '../../db'
import { citations } from '../source/queries'

/**
 * What sources say of a plan as a whole: passages by subject, the seats of its partnership and how others classify it, each with its
 * sources. Facts of public sources, so no reporting year has to be public for them.
 */
export async function getPublicPlanContext(planId: string) {
  const inOrder = { where: { planId }, orderBy: { position: 'asc' } } as const
  const [passages, seats, terms] = await Promise.all([
    db.planPassage.findMany({
      where: { planId },
      select: { subject: true, textNl: true, textEn: true, confidence: true, sources: citations },
      orderBy: { subject: 'asc' },
    }),
    db.partnershipSeat.findMany({
      ...inOrder,
      select: { code: true, nameNl: true, nameEn: true, seats: true, noteNl: true, noteEn: true, sources: citations },
    }),
    db.planTerm.findMany({
      ...inOrder,
      select: {
        ...{ code: true, listNl: true, listEn: true, groupNl: true, groupEn: true, nameNl: true, nameEn: true },
        sources: citations,
      },
    }),
  ])
  return { passages, seats, terms }
}

export type PublicPlanContext = Awaited<ReturnType<typeof getPublicPlanContext>>
