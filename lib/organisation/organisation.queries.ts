import 'server-only'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { dayOfColumn, type Period, today } from '../dates'
import { type Database, db } from '../db'
import { citations } from '../plan/plan.queries'
import { may, reachOf } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { type DatedName, nameOn, namesInOrder, type OrganisationValues } from './organisation.rules'

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
type PublicInvolvement = Period & { actionId: string; role: InvolvementRole; organisation: NamedOrganisation }

/** Who leads, helps with or advises on the actions, of all times: by role, in the order of the actions, the first to begin first. */
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
export type OrganisationRole = Period & { actionId: string; role: InvolvementRole }

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
): Promise<(NamedOrganisation & { kind: string | null; involvements: OrganisationRole[] })[]> =>
  db.organisation.findMany({
    where: { planId },
    select: { ...named, kind: true, involvements: { select: { actionId: true, role: true, startsOn: true, endsOn: true } } },
    orderBy: { slug: 'asc' },
  })

/** Whether any organisation has, or had, a role in an action of the plan: until then nobody's absence says anything (rule 9). */
export const getPublicRolesKnown = async (planId: string): Promise<boolean> =>
  (await db.involvement.findFirst({ where: { action: { planId } }, select: { id: true } })) !== null

/** An organisation with its values as forms and events name them, or null. */
export async function readOrganisation(
  database: Database,
  planId: string,
  slug: string,
): Promise<{ id: string; slug: string; version: number; values: OrganisationValues } | null> {
  const organisation = await database.organisation.findUnique({
    where: { planId_slug: { planId, slug } },
    include: { succeeds: { select: { slug: true } }, names: true },
  })
  if (!organisation) return null
  const { id, version, kind, roleNl, roleEn, endedOn, endedNote, endedNoteNl, succeeds } = organisation
  const names = organisation.names.map(({ nameNl, nameEn, abbreviation, startsOn, endsOn }) => ({
    ...{ nameNl, nameEn, abbreviation },
    startsOn: startsOn && dayOfColumn(startsOn),
    endsOn: endsOn && dayOfColumn(endsOn),
  }))
  const words = { kind, roleNl, roleEn, endedNote, endedNoteNl }
  const values = { ...words, endedOn: endedOn && dayOfColumn(endedOn), succeeds: succeeds?.slug ?? null }
  return { id, slug, version, values: { ...values, names: namesInOrder(names) } }
}

/** An organisation for the form about it. Null for anyone who may not revise the plan, and for a slug that none has. */
export async function getOrganisationToRevise(actor: Actor, planId: string, slug: string) {
  return may(actor, 'getOrganisationToRevise', { planId }) ? readOrganisation(db, planId, slug) : null
}

/** The organisations of a plan, with in how many actions each has or had a role. Null for anyone who may not revise them. */
export async function listOrganisationsToRevise(actor: Actor, planId: string) {
  if (!may(actor, 'listOrganisationsToRevise', { planId })) return null
  return db.organisation.findMany({
    where: { planId },
    select: {
      slug: true,
      kind: true,
      endedOn: true,
      endedNote: true,
      endedNoteNl: true,
      names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
      _count: { select: { involvements: true } },
    },
    orderBy: { slug: 'asc' },
  })
}

export type OrganisationToChoose = { id: string; nameNl: string; nameEn: string | null }

/** The organisations of a plan for which somebody can contribute, by their name of today. Null for anyone who does not manage people. */
export async function listOrganisationsToChoose(actor: Actor, slug: string): Promise<OrganisationToChoose[] | null> {
  if (!may(actor, 'listOrganisationsToChoose', reachOf(actor))) return null
  const rows: { id: string; slug: string; names: DatedName[] }[] = await db.organisation.findMany({
    where: { plan: { slug }, ...reachOf(actor) },
    select: { id: true, ...named },
  })
  return rows
    .map(({ id, slug: own, names }) => ({ id, nameNl: own, nameEn: null, ...nameOn(names, today()) }))
    .map(({ id, nameNl, nameEn }) => ({ id, nameNl, nameEn }))
    .sort((a, b) => a.nameNl.localeCompare(b.nameNl, 'nl'))
}
