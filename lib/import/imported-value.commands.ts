import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db, patient } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { requireRight } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { importEventOf, refuseUnlessOpen } from './import.rules'
import { storedDecisions, storedMapping, type ValuesInput } from './import-file.schema'
import { lockImport } from './import-lock.commands'
import { createNamed, type Decisions, leaveEmpty, severalMark, valueKey } from './imported-value.rules'
import type { NewOrganisation } from './imported-vocabulary.rules'

/** Choices that are no code of the list. */
const marks: Record<string, string> = { empty: leaveEmpty, several: severalMark }

/** Longest name of an organisation, in characters: that of its form. */
const longestName = 300

/**
 * Decides what values of a file mean that the plan does not have, for this file and for the next ones. Writes nothing of the plan: a new
 * organisation is added when the file is applied.
 * @throws ForbiddenError, also for a new organisation by somebody who may not add one; RuleError when the file was applied or discarded already.
 */
export function decideImportValues(actor: Actor, input: ValuesInput): Promise<void> {
  return db.$transaction(async (transaction) => {
    const { plan, row } = await lockImport(transaction, actor, 'decideImportValues', input)
    refuseUnlessOpen(row)
    const mapping = storedMapping.parse(row.mapping)
    const made: Decisions = {}
    for (const { list, text, choice, place } of input.decisions) {
      if (choice === 'create') {
        requireRight(actor, 'addOrganisation', { planId: plan.id })
        if (list !== 'organisations' || text.length > longestName) throw new RuleError('import.cannotCreate', {}, `choice.${place}`)
      }
      const decided = choice === 'create' ? createNamed(text) : (marks[choice] ?? choice)
      made[list] = { ...made[list], [valueKey(text)]: decided }
    }
    const values = merged(mapping.values, made)
    await transaction.import.update({
      where: { id: row.id },
      data: { mapping: { ...mapping, values }, version: { increment: 1 } },
      select: { id: true },
    })
    const key = { planId: plan.id, kind: row.kind }
    const remembered = await transaction.importHeadings.findUnique({ where: { planId_kind: key }, select: { decisions: true } })
    const decisions = merged(storedDecisions.parse(remembered?.decisions ?? {}), made)
    await transaction.importHeadings.upsert({
      where: { planId_kind: key },
      create: { ...key, headings: {}, decisions },
      update: { decisions },
    })
    await recordEvent(transaction, { ...importEventOf(actor, plan.id, row.id), kind: 'decideImportValues', before: {}, after: made })
  }, patient)
}

function merged(before: Decisions, made: Decisions): Decisions {
  const lists = [...new Set([...Object.keys(before), ...Object.keys(made)])] as (keyof Decisions)[]
  return Object.fromEntries(lists.map((list) => [list, { ...before[list], ...made[list] }]))
}

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
