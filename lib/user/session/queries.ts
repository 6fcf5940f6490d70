import 'server-only'
import { db } from '../../db'
import { passwordsAllowed } from '../../installation'
import type { Actor } from '../rules'

/**
 * Whoever belongs to a session, as the database has them now, in one query: an ended session, a disabled user
 * and a changed role count from the next request on.
 * @returns null when the session ended, expired or never was, when its user is disabled, and when it began with a password where passwords are off.
 */
export async function getActorOfSession(sessionId: string): Promise<Actor | null> {
  const [actor] = await db.$queryRaw<Actor[]>`
    SELECT u.id, u.name, u.locale, u.sample, u.administrator_since IS NOT NULL AS administrator,
      coalesce(
        json_agg(json_build_object('planId', m.plan_id, 'role', m.role, 'organisationId', m.organisation_id)) FILTER (WHERE m.id IS NOT NULL),
        '[]'
      ) AS memberships
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    LEFT JOIN memberships m ON m.user_id = u.id
    WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
      AND (${passwordsAllowed()} OR NOT s.with_password)
    GROUP BY u.id`
  return actor ?? null
}
