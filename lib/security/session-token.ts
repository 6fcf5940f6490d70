import { decode, encode } from 'next-auth/jwt'

/** The token that a browser carries: the id of a session row, sealed, and nothing else. @param hours how long it is good for at most. */
export const sessionToken = (session: string, secret: string, hours: number): Promise<string> =>
  encode({ token: { sub: session }, secret, maxAge: hours * 3600 })

/** The id of the session row in such a token; null for a forged, foreign or expired one. */
export async function sessionInToken(token: string, secret: string): Promise<string | null> {
  try {
    const payload = await decode({ token, secret })
    return payload?.sub ?? null
  } catch {
    // whatever is wrong with it, it names no session
    return null
  }
}
