import 'server-only'
import { db } from '../db'
import { passwordsAllowed, requiredSecondFactor, sessionIdleMinutes } from '../settings/installation'
import { missingStep, needsSecondFactor } from './second-factor.rules'
import { useWrittenSeconds } from './session.rules'
import type { Actor } from './user.rules'

/** Whoever a session belongs to, and how far signing in got. */
export type KnownSession = Actor & {
  email: string | null
  version: number
  hasPassword: boolean
  startedAt: Date
  /** Since when they have a second factor: an app, or a passkey. */
  enrolledAt: Date | null
  hasApp: boolean
  hasPasskeys: boolean
  /** What the session lacks before it counts; null when it counts. */
  missing: 'code' | 'enrolment' | null
  /** Whether it was noted within a minute that it is used. */
  useNoted: boolean
}

type Row = Omit<KnownSession, 'missing'> & { withPassword: boolean; secondFactorAt: Date | null }

/**
 * A session as the database has it now, in one query, whether it counts or not: an ended session, a disabled user, a changed role and a
 * second factor count from the next request on. A role in a plan that is archived gives no rights. Holding its token is the right to ask.
 * @returns null when the session ended, expired, was not used for too long or never was, when its user is disabled, and when it began with a password where passwords are off.
 */
export async function readSession(sessionId: string): Promise<KnownSession | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u.id, u.name, u.locale, u.plan_id AS "planId", u.administrator_since IS NOT NULL AS administrator,
      u.email, u.version, u.password_hash IS NOT NULL AS "hasPassword",
      s.started_at AS "startedAt", s.with_password AS "withPassword", s.second_factor_at AS "secondFactorAt", 
      s.last_used_at > now() - make_interval(secs => ${useWrittenSeconds}::int) AS "useNoted",
      least(f.enrolled_at, p.created_at) AS "enrolledAt", f.user_id IS NOT NULL AS "hasApp", p.created_at IS NOT NULL AS "hasPasskeys",
      coalesce(
        json_agg(json_build_object('planId', m.plan_id, 'role', m.role, 'organisationId', m.organisation_id)) FILTER (WHERE m.id IS NOT NULL),
        '[]'
      ) AS memberships
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    LEFT JOIN second_factors f ON f.user_id = u.id
    LEFT JOIN LATERAL (SELECT min(created_at) AS created_at FROM passkeys WHERE user_id = u.id) p ON true
    LEFT JOIN memberships m ON m.user_id = u.id AND EXISTS (SELECT FROM plans WHERE id = m.plan_id AND archived_at IS NULL)
    WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
      AND s.last_used_at > now() - make_interval(mins => ${sessionIdleMinutes()}::int)
      AND (${passwordsAllowed()} OR NOT s.with_password)
    GROUP BY s.id, u.id, f.user_id, p.created_at`
  if (!row) return null
  const { withPassword, secondFactorAt, ...known } = row
  const proof = { withPassword, secondFactorAt, enrolledAt: known.enrolledAt }
  return { ...known, missing: missingStep(proof, needsSecondFactor(known, requiredSecondFactor())) }
}

/** Whoever is signed in with a session. Null for anyone who is not, and for anyone who gave the right password and has a step to go: they are nobody yet. */
export async function getActorOfSession(sessionId: string): Promise<Actor | null> {
  return (await getSessionInUse(sessionId))?.actor ?? null
}

/** The same, with whether it was noted within a minute that the session is used: only otherwise is there something to note. */
export async function getSessionInUse(sessionId: string): Promise<{ actor: Actor; useNoted: boolean } | null> {
  const session = await readSession(sessionId)
  if (!session || session.missing !== null) return null
  const { id, name, locale, administrator, planId, memberships, useNoted } = session
  return { actor: { id, name, locale, administrator, planId, memberships }, useNoted }
}
