import 'server-only'
import { db } from '../db'
import { citations } from './plan.queries'

/** A flagship as lists print it. The official title may be unknown; the working title is then printed with a mark. */
export type ListedFlagship = {
  id: string
  code: string
  titleNl: string | null
  titleEn: string | null
  workingTitleNl: string | null
  workingTitleEn: string | null
}

const listed = { id: true, code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true } as const

/** The flagships of a plan, in its order. */
export const listPublicFlagships = (planId: string): Promise<ListedFlagship[]> =>
  db.flagship.findMany({ where: { planId }, select: listed, orderBy: { position: 'asc' } })

/** A flagship by its letter with its theme and sources, or null. */
export const getPublicFlagship = (planId: string, code: string) =>
  db.flagship.findUnique({
    where: { planId_code: { planId, code } },
    select: {
      ...listed,
      theme: { select: { code: true, nameNl: true, nameEn: true } },
      themeTie: true,
      sources: citations,
    },
  })
