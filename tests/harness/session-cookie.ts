import { sessionCookie } from '../../lib/auth'
import { sessionToken } from '../../lib/security/session-token'

/** The cookie of a session row as an application on plain HTTP sends it: its name, and the token in it. Valid for an hour. */
export async function cookieOfSession(sessionId: string, secret: string): Promise<{ name: string; value: string }> {
  return { name: sessionCookie().name, value: await sessionToken(sessionId, secret, 1) }
}

/** The same as a header of a request. */
export async function cookieHeader(sessionId: string, secret: string): Promise<string> {
  const { name, value } = await cookieOfSession(sessionId, secret)
  return `${name}=${value}`
}
