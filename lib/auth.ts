import 'server-only'
import { sessionInToken, sessionToken } from '@/lib/security/session-token'
import { servedOverTls, sessionHours, signingSecret } from '@/lib/settings/installation'

/** Under TLS the name itself makes browsers refuse the cookie from another host, another path or a plain connection. */
export const guardedCookie = (name: string) => {
  const secure = servedOverTls()
  return { name: `${secure ? '__Host-' : ''}koers-${name}`, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const }
}

/** The cookie with the token of a session. */
export const sessionCookie = () => guardedCookie('session')

/** The token of the session that `begin` starts, for the cookie. What `begin` throws comes out unchanged. */
export const issueToken = async (begin: () => Promise<string>): Promise<string> =>
  sessionToken(await begin(), signingSecret(), sessionHours())

/** The id of the session row in a token of ours; null for a forged, foreign or expired one. */
export const sessionIdOf = (token: string): Promise<string | null> => sessionInToken(token, signingSecret())
