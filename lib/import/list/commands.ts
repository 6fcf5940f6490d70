import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { Day } from '../../dates'
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
 * are. @returns what undoing it needs.
 */
export async function writeList(
  transaction: Transaction,
  { planId, actor, today }: { planId: string; actor: Actor; today: Day },
  rows: ListDifference[],
  { ids, roles }: Stored,
): Promise<AppliedList> {
  const writes: Write[] = rows.map((row) => ({ ...row, id: row.stored?.id ?? randomUUID() }))
  await insertActions(
    transaction,
    planId,
    ids,
    writes.filter(({ stored }) => stored === null),
  )
  await updateActions(
    transaction,
    ids,
    writes.filter(({ stored }) => stored !== null),
  )
  await replaceTies(transaction, ids, writes)
  const wanted = writes.map(({ id, values }) => ({ actionId: id, leads: values.leads, partners: values.partners }))
  const appliedRoles = await writeRoles(transaction, changeRoles(wanted, roles, today), ids.organisations, today)
  await recordImportEvents(transaction, { planId, actor }, writes.map(eventOf))
  return {
    kind: 'ACTIONS',
    organisations: [],
    actions: writes.map(({ id, number, stored }) => ({
      id,
      number,
      version: (stored?.version ?? 0) + 1,
      before: stored?.values ?? null,
    })),
    roles: appliedRoles,
  }
}

/** Puts actions back as they were, and takes away those that the import added. */
export async function undoList(
  transaction: Transaction,
  { planId, actor }: { planId: string; actor: Actor },
  { actions, roles }: AppliedList,
  { ids, context }: Stored,
) {
  await undoRoles(transaction, roles)
  const back = actions.flatMap(({ id, number, before }): ActionWrite[] => (before ? [{ id, number, values: before }] : []))
  const added = actions.filter(({ before }) => before === null).map(({ id }) => id)
  await updateActions(transaction, ids, back)
  await replaceTies(transaction, ids, back)
  await transaction.action.deleteMany({ where: { id: { in: added } } })
  const events = actions.map(({ id, number, before }): ImportEvent => {
    const now = context.actions.get(number)?.values ?? emptyListValues
    return { kind: 'undoImport', objectType: 'Action', objectId: id, actionId: id, year: null, ...halves(now, before ?? emptyListValues) }
  })
  await recordImportEvents(transaction, { planId, actor }, events)
}

function eventOf({ id, stored, values }: Write): ImportEvent {
  const before = stored?.values ?? emptyListValues
  return { kind: 'importAction', objectType: 'Action', objectId: id, actionId: id, year: null, ...halves(before, values) }
}

/** Only what differs, on both sides. */
function halves(before: ListValues, after: ListValues) {
  const fields = (Object.keys(after) as (keyof ListValues)[]).filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''))
  const pick = (values: ListValues) => Object.fromEntries(fields.map((field) => [field, values[field]]))
  return { before: pick(before), after: pick(after) }
}
