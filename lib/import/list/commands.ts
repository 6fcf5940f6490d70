import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { Day } from '../../dates'
import { dropOverlay } from '../../plan/action/overlay/commands'
import type { Actor } from '../../user/rules'
import type { AppliedList } from '../applied/schema'
import { type ImportEvent, recordImportEvents } from '../event/commands'
import { type ActionWrite, insertActions, replaceTies, updateActions } from './action/commands'
import type { readListContext } from './queries'
import { undoRoles, writeRoles } from './role/commands'
import { changeRoles } from './role/rules'
import { emptyListValues, type ListDifference, type ListValues } from './rules'

type Transaction = Prisma.TransactionClient
type Stored = Awaited<ReturnType<typeof readListContext>>
type Write = ListDifference & { id: string }

/**
 * Writes rows of the official list, each with an event of its own, in a number of statements that does not depend on how many rows there
 * are. What the sample had put in their slots goes. @returns what undoing it needs.
 */
export async function writeList(
  transaction: Transaction,
  { planId, actor, today }: { planId: string; actor: Actor; today: Day },
  rows: ListDifference[],
  { ids, roles }: Stored,
): Promise<AppliedList> {
  const writes: Write[] = rows.map((row) => ({ ...row, id: row.stored?.id ?? randomUUID() }))
  const dropped = writes.filter(({ drops }) => drops).map(({ id }) => id)
  await dropOverlay(transaction, dropped)
  await insertActions(
    transaction,
    planId,
    ids,
    writes.filter(({ stored }) => stored === null),
    actor.sample,
  )
  await updateActions(
    transaction,
    ids,
    writes.filter(({ stored }) => stored !== null),
    actor.sample,
  )
  await replaceTies(transaction, ids, writes, actor.sample)
  const wanted = writes.map(({ id, values, drops }) => ({ actionId: id, leads: values.leads, partners: values.partners, drops }))
  const left = roles.filter(({ actionId, sample }) => !(sample && dropped.includes(actionId)))
  const appliedRoles = await writeRoles(transaction, changeRoles(wanted, left, today), ids.organisations, today, actor.sample)
  await recordImportEvents(transaction, { planId, actor, sample: actor.sample }, writes.map(eventOf))
  return {
    kind: 'ACTIONS',
    organisations: [],
    actions: writes.map(({ id, number, stored, drops }) => ({
      id,
      number,
      version: (stored?.version ?? 0) + 1,
      before: stored && (drops ? emptyListValues : stored.values),
    })),
    roles: appliedRoles,
  }
}

/** Puts actions back as they were, and takes away those that the import added. What was sample does not come back. */
export async function undoList(
  transaction: Transaction,
  { planId, actor, sample }: { planId: string; actor: Actor; sample: boolean },
  { actions, roles }: AppliedList,
  { ids, context }: Stored,
) {
  await undoRoles(transaction, roles)
  const back = actions.flatMap(({ id, number, before }): ActionWrite[] => (before ? [{ id, number, values: before }] : []))
  const added = actions.filter(({ before }) => before === null).map(({ id }) => id)
  await updateActions(transaction, ids, back, sample)
  await replaceTies(transaction, ids, back, sample)
  await transaction.action.deleteMany({ where: { id: { in: added } } })
  const events = actions.map(({ id, number, before }): ImportEvent => {
    const now = context.actions.get(number)?.values ?? emptyListValues
    return { kind: 'undoImport', objectType: 'Action', objectId: id, actionId: id, year: null, ...halves(now, before ?? emptyListValues) }
  })
  await recordImportEvents(transaction, { planId, actor, sample }, events)
}

function eventOf({ id, stored, values, drops }: Write): ImportEvent {
  const before = stored && !drops ? stored.values : emptyListValues
  return { kind: 'importAction', objectType: 'Action', objectId: id, actionId: id, year: null, ...halves(before, values) }
}

/** Only what differs, on both sides. */
function halves(before: ListValues, after: ListValues) {
  const fields = (Object.keys(after) as (keyof ListValues)[]).filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''))
  const pick = (values: ListValues) => Object.fromEntries(fields.map((field) => [field, values[field]]))
  return { before: pick(before), after: pick(after) }
}
