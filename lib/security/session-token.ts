import { decode, encode } from 'next-auth/jwt'

/** The token that a browser carries: the id of a session row, sealed, and nothing else. @param hours how long it is good for at most. */
export const sessionToken = (session: string, secret: string, hours: number): Promise<string> =>
  encode({ token: { sub: session }, secret, maxAge: hours * 3600 })

// To open a token its key is derived anew each time, and staff send theirs with every request. What was opened lately is remembered: only which
// session it names, never whether that is still open.
type Opened = { session: string; until: number }
const opened = new Map<string, Opened>()
const mostOpened = 1000

/** The id of the session row in such a token; null for a forged, foreign or expired one. */
export async function sessionInToken(token: string, secret: string): Promise<string | null> {
  const name = `${secret} ${token}`
  const known = opened.get(name) ?? (await open(token, secret))
  if (!known || known.until <= Date.now()) return null
  opened.set(name, known)
  for (const [oldest] of opened) {
    if (opened.size <= mostOpened) break
    opened.delete(oldest)
  }
  return known.session
}

async function open(token: string, secret: string): Promise<Opened | null> {
  try {
    const { sub, exp } = (await decode({ token, secret })) ?? {}
    return typeof sub === 'string' && typeof exp === 'number' ? { session: sub, until: exp * 1000 } : null
  } catch {
    // whatever is wrong with it, it names no session
    return null
  }
}
