import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { columnOf, type Day } from '../dates'
import type { Actor } from '../user/user.rules'
import type { AppliedList, AppliedRoles } from './applied-import.schema'
import { type ImportEvent, recordImportEvents } from './import-lock.commands'
import type { ListIds, readListContext } from './imported-actions.queries'
import { emptyListValues, type ListDifference, type ListValues } from './imported-actions.rules'
import { changeRoles, type RoleChanges, type StoredRole } from './imported-role.rules'

type Transaction = Prisma.TransactionClient

/** An action with what will be in it. */
type ActionWrite = { id: string; number: string; values: ListValues }

/** What is in the columns of an action, with the id of its flagship. */
const columns = ({ flagships }: ListIds, { id, number, values }: ActionWrite, index: number) => ({
  id,
  number,
  place: index + 1,
  titleNl: values.titleNl,
  titleEn: values.titleEn,
  titleStatus: values.titleStatus,
  descriptionNl: values.descriptionNl,
  descriptionEn: values.descriptionEn,
  flagshipId: values.flagship === null ? null : (flagships.get(values.flagship) ?? null),
  introducedYear: values.introducedYear,
})

/** Adds actions after those that the plan has, in the order given: one statement, whatever their number. */
async function insertActions(transaction: Transaction, planId: string, ids: ListIds, actions: ActionWrite[]) {
  if (actions.length === 0) return
  const rows = JSON.stringify(actions.map((action, index) => columns(ids, action, index)))
  await transaction.$executeRaw`
    INSERT INTO actions (id, plan_id, number, position, title_nl, title_en, title_status, description_nl, description_en, flagship_id, introduced_year)
    SELECT r.id, ${planId}::uuid, r.number, (SELECT coalesce(max(position), 0) FROM actions WHERE plan_id = ${planId}::uuid) + r.place,
      r."titleNl", r."titleEn", r."titleStatus", r."descriptionNl", r."descriptionEn", r."flagshipId", r."introducedYear"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, number text, place int, "titleNl" text, "titleEn" text, "titleStatus" title_status,
      "descriptionNl" text, "descriptionEn" text, "flagshipId" uuid, "introducedYear" int)`
}

/** Writes over the columns of actions and raises their versions: one statement. */
async function updateActions(transaction: Transaction, ids: ListIds, actions: ActionWrite[]) {
  if (actions.length === 0) return
  const rows = JSON.stringify(actions.map((action, index) => columns(ids, action, index)))
  await transaction.$executeRaw`
    UPDATE actions a SET title_nl = r."titleNl", title_en = r."titleEn", title_status = r."titleStatus", description_nl = r."descriptionNl",
      description_en = r."descriptionEn", flagship_id = r."flagshipId", introduced_year = r."introducedYear", version = a.version + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "titleNl" text, "titleEn" text, "titleStatus" title_status,
      "descriptionNl" text, "descriptionEn" text, "flagshipId" uuid, "introducedYear" int)
    WHERE a.id = r.id`
}

/** Puts goals, target groups and themes of actions in the place of those they had. */
async function replaceTies(transaction: Transaction, ids: ListIds, actions: ActionWrite[]) {
  const actionIds = { actionId: { in: actions.map(({ id }) => id) } }
  await transaction.actionGoal.deleteMany({ where: actionIds })
  await transaction.actionTargetGroup.deleteMany({ where: actionIds })
  await transaction.actionTheme.deleteMany({ where: actionIds })
  const pairs = (field: 'goals' | 'targetGroups' | 'themes') =>
    JSON.stringify(actions.flatMap(({ id, values }) => values[field].map((code) => ({ a: id, b: ids[field].get(code) }))))
  await transaction.$executeRaw`
    INSERT INTO action_goals (action_id, goal_id) SELECT a, b FROM jsonb_to_recordset(${pairs('goals')}::jsonb) AS r(a uuid, b uuid)`
  await transaction.$executeRaw`
    INSERT INTO action_target_groups (action_id, target_group_id)
    SELECT a, b FROM jsonb_to_recordset(${pairs('targetGroups')}::jsonb) AS r(a uuid, b uuid)`
  await transaction.$executeRaw`
    INSERT INTO action_themes (action_id, theme_id) SELECT a, b FROM jsonb_to_recordset(${pairs('themes')}::jsonb) AS r(a uuid, b uuid)`
}

const dayBefore = (day: Day): Date => new Date(columnOf(day).getTime() - 24 * 3600_000)

/** Writes the changes of roles, in at most three statements. @returns what undoing them needs. */
async function writeRoles(
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
async function undoRoles(transaction: Transaction, { begun, ended, removed }: AppliedRoles) {
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
