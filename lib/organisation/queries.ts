import 'server-only'
import type { InvolvementRole } from '@/prisma/generated/enums'
import type { Period } from '../dates'
import { db } from '../db'
import type { DatedName } from './rules'

/** What pages print of an organisation: its dated names, of which a day picks one. Never a person. */
const named = {
  slug: true,
  names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
} as const

export type NamedOrganisation = { slug: string; names: DatedName[] }

/** The organisations that have, or had, a role in an action of the plan: the choices of the filter of the list. */
export const listInvolvedOrganisations = (planId: string): Promise<NamedOrganisation[]> =>
  db.organisation.findMany({ where: { planId, involvements: { some: {} } }, select: named })

/** A role of an organisation in an action, with the days it held it. */
export type PublicInvolvement = Period & { actionId: string; role: InvolvementRole; organisation: NamedOrganisation }

/** Who leads, carries or advises the actions, of all times: by role, in the order of the actions, the first to begin first. */
export const listPublicInvolvements = (actionIds: string[]): Promise<PublicInvolvement[]> =>
  db.involvement.findMany({
    where: { actionId: { in: actionIds } },
    select: { actionId: true, role: true, startsOn: true, endsOn: true, organisation: { select: named } },
    orderBy: [
      { role: 'asc' },
      { action: { position: 'asc' } },
      { startsOn: { sort: 'asc', nulls: 'first' } },
      { organisation: { slug: 'asc' } },
    ],
  })
