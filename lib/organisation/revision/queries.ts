import 'server-only'
import { dayOfColumn } from '../../dates'
import { type Database, db } from '../../db'
import { may } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import { namesInOrder, type OrganisationValues } from './rules'

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

/** An organisation for the form about it. Null for who may not revise the plan, and for a slug that none has. */
export async function getOrganisationToRevise(actor: Actor, planId: string, slug: string) {
  return may(actor, 'getOrganisationToRevise', { planId }) ? readOrganisation(db, planId, slug) : null
}

/** The organisations of a plan, with in how many actions each has or had a role. Null for who may not revise them. */
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
