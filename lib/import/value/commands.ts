import 'server-only'
import { db } from '../../db'
import { RuleError } from '../../errors'
import { recordEvent } from '../../event/commands'
import { requireRight } from '../../user/right/rules'
import type { Actor } from '../../user/rules'
import { lockImport, patient } from '../lock/commands'
import { importEventOf } from '../lock/rules'
import { storedDecisions, storedMapping } from '../mapping/schema'
import { refuseUnlessOpen } from '../rules'
import { createNamed, type Decisions, leaveEmpty, severalMark, valueKey } from './rules'
import type { ValuesInput } from './schema'

/** Choices that are no code of the list. */
const marks: Record<string, string> = { empty: leaveEmpty, several: severalMark }

/** Longest name of an organisation, in characters: that of its form. */
const longestName = 300

/**
 * Decides what values of a file mean that the plan does not have, for this file and for the next ones. Writes nothing of the plan: a new
 * organisation is added when the file is applied.
 * @throws ForbiddenError, also for a new organisation by who may not add one; RuleError when the file was applied or discarded already.
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
