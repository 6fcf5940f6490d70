import 'server-only'
import type { InvolvementRole } from '@/prisma/generated/enums'
import type { Period } from '../dates'
import { db } from '../db'
import { citations } from '../plan/source/queries'
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

/** A role of an organisation in an action, with the days it held it. */
export type HeldRole = Period & { actionId: string; role: InvolvementRole }

/** One organisation with what its page shows: names of all times, predecessor and successors, every role it has or had; null when there is none. */
export const getPublicOrganisation = (planId: string, slug: string) =>
  db.organisation.findUnique({
    where: { planId_slug: { planId, slug } },
    select: {
      ...named,
      roleNl: true,
      roleEn: true,
      endedOn: true,
      endedNote: true,
      endedNoteNl: true,
      kind: true,
      confidence: true,
      succeedsTie: true,
      succeeds: { select: named },
      succeededBy: { select: { ...named, succeedsTie: true }, orderBy: { slug: 'asc' } },
      sources: citations,
      involvements: {
        select: { actionId: true, role: true, startsOn: true, endsOn: true },
        orderBy: [{ role: 'asc' }, { action: { position: 'asc' } }],
      },
    },
  })

/** All organisations of the plan, what they are, and every role they have or had, in the order of their codes. */
export const listPublicOrganisations = (
  planId: string,
): Promise<(NamedOrganisation & { kind: string | null; involvements: HeldRole[] })[]> =>
  db.organisation.findMany({
    where: { planId },
    select: { ...named, kind: true, involvements: { select: { actionId: true, role: true, startsOn: true, endsOn: true } } },
    orderBy: { slug: 'asc' },
  })

/** Whether any organisation has, or had, a role in an action of the plan: until then nobody's absence says anything (rule 9). */
export const getPublicRolesKnown = async (planId: string): Promise<boolean> =>
  (await db.involvement.findFirst({ where: { action: { planId } }, select: { id: true } })) !== null
