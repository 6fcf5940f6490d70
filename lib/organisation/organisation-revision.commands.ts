import 'server-only'
import { columnOf } from '../dates'
import { type Database, db } from '../db'
import { ConflictError, RuleError } from '../errors'
import { citeSource, planToRevise, recordRevision } from '../plan/plan-revision.commands'
import { citing, difference, freeSlug, refuseStale, slugOf } from '../plan/plan-revision.rules'
import type { Actor } from '../user/user.rules'
import { readOrganisation } from './organisation.queries'
import { alikeName, namesInOrder, type OrganisationValues, overlappingName } from './organisation.rules'
import type { NameOnDays, NewOrganisationInput, OrganisationInput } from './organisation-revision.schema'

/**
 * Adds an organisation; its address is made of its first abbreviation or name.
 * @returns its slug.
 * @throws ForbiddenError; RuleError for names that overlap, for one that looks like that of another organisation unless it is said to be
 * meant, and for an organisation to succeed that the plan does not have.
 */
export function addOrganisation(actor: Actor, input: NewOrganisationInput): Promise<string> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'addOrganisation', input.plan)
    const after = valuesOf(input)
    const succeedsId = await predecessor(transaction, planId, null, after.succeeds)
    await refuseAlike(transaction, { planId, own: null, different: input.different }, after, [])
    const source = await citeSource(transaction, planId, input)
    const taken = await transaction.organisation.findMany({ where: { planId }, select: { slug: true } })
    const [first] = after.names
    const wanted = slugOf(first?.abbreviation ?? first?.nameNl ?? '', 'organisatie')
    const slug = freeSlug(
      wanted,
      taken.map((one) => one.slug),
    )
    const { id } = await transaction.organisation.create({
      data: {
        planId,
        slug,
        ...columns(after),
        succeedsId,
        sources: citing(source),
        names: { create: nameRows(after.names) },
      },
      select: { id: true },
    })
    const about = { kind: 'addOrganisation', objectType: 'Organisation', objectId: id, planId } as const
    await recordRevision(transaction, actor, about, { change: difference({ names: [] }, after), reason: input.reason, source })
    return slug
  })
}

/**
 * Changes what the plan says of an organisation. A rename is one more dated name; an organisation that is no more gets a last day. None is deleted.
 * @throws ForbiddenError; ConflictError with the values that are stored; RuleError when nothing changed, for names that overlap or
 * look like those of another organisation, and for a succession that leads back to itself.
 */
export function reviseOrganisation(actor: Actor, input: OrganisationInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { id: planId } = await planToRevise(transaction, actor, 'reviseOrganisation', input.plan)
    const organisation = await readOrganisation(transaction, planId, input.organisation)
    if (!organisation) throw new RuleError('organisation.unknown')
    const { id, values: before } = organisation
    refuseStale(input.version, organisation, before)
    const after = valuesOf(input)
    const change = difference(before, after)
    const succeedsId = await predecessor(transaction, planId, id, after.succeeds)
    await refuseAlike(transaction, { planId, own: id, different: input.different }, after, before.names)
    const source = await citeSource(transaction, planId, input)
    const { count } = await transaction.organisation.updateMany({
      where: { id, version: input.version },
      data: {
        ...columns(after),
        succeedsId,
        ...(change && 'succeeds' in change.after && { succeedsTie: succeedsId === null ? null : 'EXPLICIT' }),
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new ConflictError({ ...before, version: organisation.version })
    await transaction.organisation.update({ where: { id }, data: { sources: citing(source) }, select: { id: true } })
    if (change && 'names' in change.after) {
      await transaction.organisationName.deleteMany({ where: { organisationId: id } })
      await transaction.organisationName.createMany({
        data: nameRows(after.names).map((name) => ({ ...name, organisationId: id })),
      })
    }
    const about = { kind: 'reviseOrganisation', objectType: 'Organisation', objectId: id, planId } as const
    await recordRevision(transaction, actor, about, { change, reason: input.reason, source })
  })
}

function valuesOf(input: NewOrganisationInput): OrganisationValues {
  const overlapping = overlappingName(input.names)
  if (overlapping !== null) throw new RuleError('organisation.namesOverlap', {}, `startsOn.${overlapping}`)
  const { kind, roleNl, roleEn, endedOn, endedNote, endedNoteNl, succeeds } = input
  return { kind, roleNl, roleEn, endedOn, endedNote, endedNoteNl, succeeds, names: namesInOrder(input.names) }
}

const columns = ({ kind, roleNl, roleEn, endedOn, endedNote, endedNoteNl }: OrganisationValues) => ({
  ...{ kind, roleNl, roleEn, endedNote, endedNoteNl },
  endedOn: endedOn && columnOf(endedOn),
})

const nameRows = (names: NameOnDays[]) =>
  names.map(({ startsOn, endsOn, ...name }) => ({
    ...name,
    startsOn: startsOn && columnOf(startsOn),
    endsOn: endsOn && columnOf(endsOn),
  }))

/**
 * Names that lists and files could not tell apart are a mistake most of the time: it takes a second step. An organisation may be called as the
 * one it comes after, or as one that comes after it.
 */
async function refuseAlike(
  transaction: Database,
  { planId, own, different }: { planId: string; own: string | null; different: boolean },
  { names, succeeds }: OrganisationValues,
  before: NameOnDays[],
): Promise<void> {
  if (different) return
  const others = await transaction.organisation.findMany({
    where: { planId, ...(own !== null && { id: { not: own }, OR: [{ succeedsId: null }, { succeedsId: { not: own } }] }) },
    select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true } } },
    orderBy: { slug: 'asc' },
  })
  const alike = alikeName(
    names,
    before,
    others.filter(({ slug }) => slug !== succeeds),
  )
  if (alike) throw new RuleError(alike.name === alike.other ? 'organisation.sameName' : 'organisation.alike', alike, 'different')
}

/** The id of the organisation to succeed. @throws RuleError when the plan has none of that slug, or following it leads back. */
async function predecessor(transaction: Database, planId: string, own: string | null, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const found = await transaction.organisation.findUnique({ where: { planId_slug: { planId, slug } }, select: { id: true } })
  if (!found) throw new RuleError('revision.unknownChoice', {}, 'succeeds')
  for (let id: string | null = found.id; id !== null; ) {
    if (id === own) throw new RuleError('organisation.succeedsItself', {}, 'succeeds')
    const next: { succeedsId: string | null } | null = await transaction.organisation.findUnique({
      where: { id },
      select: { succeedsId: true },
    })
    id = next?.succeedsId ?? null
  }
  return found.id
}
