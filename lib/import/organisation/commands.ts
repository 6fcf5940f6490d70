import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordEvent } from '../../event/commands'
import type { Actor } from '../../user/rules'
import type { NewOrganisation } from './rules'

type Transaction = Prisma.TransactionClient

/** Adds the organisations that a file names, each with its event. @returns their ids, by slug. */
export async function addNamedOrganisations(
  transaction: Transaction,
  { planId, actor }: { planId: string; actor: Actor },
  added: NewOrganisation[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { slug, name } of added) {
    const { id } = await transaction.organisation.create({
      data: { planId, slug, names: { create: { nameNl: name } } },
      select: { id: true },
    })
    ids.set(slug, id)
    await recordEvent(transaction, {
      ...{ kind: 'addOrganisation', planId, actorId: actor.id, objectType: 'Organisation', objectId: id },
      after: { names: [{ nameNl: name, nameEn: null, abbreviation: null, startsOn: null, endsOn: null }] },
    })
  }
  return ids
}

/** Takes organisations away that an import added, as far as nothing refers to them and nobody changed them. */
export async function removeUnusedOrganisations(transaction: Transaction, ids: string[]): Promise<void> {
  await transaction.organisation.deleteMany({
    where: {
      id: { in: ids },
      version: 1,
      ...{ involvements: { none: {} }, obstacles: { none: {} }, reported: { none: {} }, continued: { none: {} } },
      ...{ memberships: { none: {} }, claimMeanings: { none: {} }, succeededBy: { none: {} }, sources: { none: {} } },
    },
  })
}
