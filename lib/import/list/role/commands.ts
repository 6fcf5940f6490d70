import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { columnOf, type Day } from '../../../dates'
import type { AppliedRoles } from '../../applied/schema'
import type { RoleChanges, StoredRole } from './rules'

type Transaction = Prisma.TransactionClient

const dayBefore = (day: Day): Date => new Date(columnOf(day).getTime() - 24 * 3600_000)

/** Writes the changes of roles, in at most three statements. @returns what undoing them needs. */
export async function writeRoles(
  transaction: Transaction,
  { begin, end, remove }: RoleChanges,
  organisations: Map<string, string>,
  today: Day,
): Promise<AppliedRoles> {
  const begun = begin.map((role) => ({ ...role, id: randomUUID(), organisationId: organisations.get(role.slug) }))
  if (remove.length > 0) await transaction.involvement.deleteMany({ where: { id: { in: idsOf(remove) } } })
  if (end.length > 0) await transaction.involvement.updateMany({ where: { id: { in: idsOf(end) } }, data: { endsOn: dayBefore(today) } })
  if (begun.length > 0) {
    await transaction.$executeRaw`
      INSERT INTO involvements (id, action_id, organisation_id, role, starts_on)
      SELECT r.id, r."actionId", r."organisationId", r.role, r."startsOn"
      FROM jsonb_to_recordset(${JSON.stringify(begun)}::jsonb)
        AS r(id uuid, "actionId" uuid, "organisationId" uuid, role involvement_role, "startsOn" date)`
  }
  return { begun: idsOf(begun), ended: end.map(asStored), removed: remove.map(asStored) }
}

/** Puts roles back as they were before an import. */
export async function undoRoles(transaction: Transaction, { begun, ended, removed }: AppliedRoles) {
  await transaction.involvement.deleteMany({ where: { id: { in: begun } } })
  await transaction.$executeRaw`
    UPDATE involvements i SET ends_on = r."endsOn"
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS r(id uuid, "endsOn" date) WHERE i.id = r.id`
  await transaction.$executeRaw`
    INSERT INTO involvements (id, action_id, organisation_id, role, starts_on, ends_on)
    SELECT r.id, r."actionId", r."organisationId", r.role, r."startsOn", r."endsOn"
    FROM jsonb_to_recordset(${JSON.stringify(removed)}::jsonb)
      AS r(id uuid, "actionId" uuid, "organisationId" uuid, role involvement_role, "startsOn" date, "endsOn" date)`
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
const asStored = ({ id, actionId, organisationId, role, startsOn, endsOn }: StoredRole) => ({
  id,
  actionId,
  organisationId,
  role,
  startsOn: startsOn?.toISOString().slice(0, 10) ?? null,
  endsOn: endsOn?.toISOString().slice(0, 10) ?? null,
})
