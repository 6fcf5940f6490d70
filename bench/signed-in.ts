import { randomBytes } from 'node:crypto'
import { onServer } from '../scripts/databases'
import { cookieHeader } from '../tests/harness/session-cookie'

/** Signs the sessions of both servers of this run. */
export const secret = randomBytes(32).toString('base64url')

/** The cookie of a session of the coordinator that was made in the database. */
export async function coordinatorCookie(url: string): Promise<string> {
  const [session] = await onServer(url, (query) =>
    query(
      `INSERT INTO sessions (id, user_id, expires_at) SELECT gen_random_uuid(), id, now() + interval '1 hour' FROM users WHERE email = 'bench@example.org' RETURNING id`,
    ),
  )
  return cookieHeader(String(session?.id), secret)
}
