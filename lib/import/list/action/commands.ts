import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { ListIds } from '../queries'
import type { ListValues } from '../rules'

type Transaction = Prisma.TransactionClient

/** An action with what will stand in it. */
export type ActionWrite = { id: string; number: string; values: ListValues }

/** What stands in the columns of an action, with the id of its flagship. */
const columns = ({ flagships }: ListIds, { id, number, values }: ActionWrite, place: number) => ({
  id,
  number,
  place: place + 1,
  titleNl: values.titleNl,
  titleEn: values.titleEn,
  titleStatus: values.titleStatus,
  descriptionNl: values.descriptionNl,
  descriptionEn: values.descriptionEn,
  flagshipId: values.flagship === null ? null : (flagships.get(values.flagship) ?? null),
  introducedYear: values.introducedYear,
})

/** Adds actions behind those that the plan has, in the order given: one statement, whatever their number. */
export async function insertActions(transaction: Transaction, planId: string, ids: ListIds, actions: ActionWrite[]) {
  if (actions.length === 0) return
  const rows = JSON.stringify(actions.map((action, place) => columns(ids, action, place)))
  await transaction.$executeRaw`
    INSERT INTO actions (id, plan_id, number, position, title_nl, title_en, title_status, description_nl, description_en, flagship_id, introduced_year)
    SELECT r.id, ${planId}::uuid, r.number, (SELECT coalesce(max(position), 0) FROM actions WHERE plan_id = ${planId}::uuid) + r.place,
      r."titleNl", r."titleEn", r."titleStatus", r."descriptionNl", r."descriptionEn", r."flagshipId", r."introducedYear"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, number text, place int, "titleNl" text, "titleEn" text, "titleStatus" title_status,
      "descriptionNl" text, "descriptionEn" text, "flagshipId" uuid, "introducedYear" int)`
}

/** Writes over the columns of actions and raises their versions: one statement. */
export async function updateActions(transaction: Transaction, ids: ListIds, actions: ActionWrite[]) {
  if (actions.length === 0) return
  const rows = JSON.stringify(actions.map((action, place) => columns(ids, action, place)))
  await transaction.$executeRaw`
    UPDATE actions a SET title_nl = r."titleNl", title_en = r."titleEn", title_status = r."titleStatus", description_nl = r."descriptionNl",
      description_en = r."descriptionEn", flagship_id = r."flagshipId", introduced_year = r."introducedYear", version = a.version + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "titleNl" text, "titleEn" text, "titleStatus" title_status,
      "descriptionNl" text, "descriptionEn" text, "flagshipId" uuid, "introducedYear" int)
    WHERE a.id = r.id`
}

/** Puts goals, target groups and themes of actions in the place of those they had. */
export async function replaceTies(transaction: Transaction, ids: ListIds, actions: ActionWrite[]) {
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
