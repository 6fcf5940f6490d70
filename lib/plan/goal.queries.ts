import 'server-only'
import { db } from '../db'

/** A goal of the compass with the ids of the actions that serve it. */
export type ListedGoal = { code: string; nameNl: string | null; nameEn: string | null; actionIds: string[] }

/** The goals of a plan in its order, in one statement. */
export const listPublicGoals = (planId: string): Promise<ListedGoal[]> =>
  db.$queryRaw<ListedGoal[]>`
    SELECT g.code, g.name_nl AS "nameNl", g.name_en AS "nameEn",
      ARRAY(SELECT l.action_id::text FROM action_goals l WHERE l.goal_id = g.id) AS "actionIds"
    FROM goals g WHERE g.plan_id = ${planId}::uuid ORDER BY g.position`
