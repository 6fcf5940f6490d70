import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { servedOverTls, sessionHours, signingSecret } from '@/lib/installation'
import { log } from '@/lib/log'

/** Under TLS the name itself makes browsers refuse the cookie from another host, another path or a plain connection. */
export const guardedCookie = (name: string) => {
  const secure = servedOverTls()
  return { name: `${secure ? '__Host-' : ''}koers-${name}`, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const }
}

/** The cookie with the token of a session. */
export const sessionCookie = () => guardedCookie('session')

/** What next-auth is told however somebody signs in. A token holds the id of a session row, and nothing else. */
export function commonOptions() {
  return {
    secret: signingSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours() * 3600 },
    cookies: { sessionToken: sessionCookie() },
    callbacks: { jwt: ({ token, user }) => (user ? { sub: user.id } : token) },
    logger: { error: (code, metadata) => log.warn({ code, reason: reasonIn(metadata) }, 'sign-in failed'), warn() {}, debug() {} },
  } satisfies Partial<NextAuthOptions>
}

/** In words: what else hangs on an error of next-auth may hold tokens. */
function reasonIn(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message
  const inside = typeof metadata === 'object' && metadata !== null && 'error' in metadata ? metadata.error : undefined
  return inside instanceof Error ? inside.message : 'unknown'
}

/** `begin` checks the password and answers the id of the session row. */
function authOptions(begin: () => Promise<string | null>): NextAuthOptions {
  return {
    ...commonOptions(),
    providers: [
      CredentialsProvider({
        credentials: {},
        authorize: async () => {
          const id = await begin()
          return id === null ? null : { id }
        },
      }),
    ],
  }
}

type Sent = { cookies: Record<string, string>; csrfToken?: string; query?: Record<string, string> }
type Answer = { body?: { csrfToken?: string }; cookies: Record<string, string>; location?: string }

/**
 * next-auth's own handler, asked from within: signing in then works as an ordinary form, without JavaScript and without
 * addresses of its own. The handler expects the request and response of Next's `pages` folder; these are the parts it uses.
 */
export async function ask(options: NextAuthOptions, nextauth: string[], sent: Sent): Promise<Answer> {
  const answer: Answer = { cookies: {} }
  const headers = new Map<string, string[]>()
  const { query = {}, ...body } = sent
  const request = { method: sent.csrfToken ? 'POST' : 'GET', query: { ...query, nextauth }, headers: {}, cookies: sent.cookies, body }
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader(name: string, value: string | string[]) {
      headers.set(name, [value].flat())
      return response
    },
    json: (body: Answer['body']) => Object.assign(answer, { body }),
    send: (body: Answer['body']) => Object.assign(answer, { body }),
    end() {},
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  for (const cookie of headers.get('Set-Cookie') ?? []) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (name && value) answer.cookies[decodeURIComponent(name)] = decodeURIComponent(value)
  }
  return { ...answer, location: headers.get('Location')?.[0] }
}

/**
 * The token of a session that `begin` starts, for the cookie. What `begin` throws comes out unchanged: next-auth itself
 * would turn every error into "wrong password".
 */
export async function issueToken(begin: () => Promise<string>): Promise<string> {
  let failure: unknown = new Error('next-auth answered without a session')
  const options = authOptions(async () => {
    try {
      return await begin()
    } catch (error) {
      failure = error
      return null
    }
  })
  const { body, cookies } = await ask(options, ['csrf'], { cookies: {} })
  const answer = await ask(options, ['callback', 'credentials'], { cookies, csrfToken: body?.csrfToken })
  const token = answer.cookies[sessionCookie().name]
  if (!token) throw failure
  return token
}

/** The id of the session row in a token of ours; null for a forged, foreign or expired one. */
export async function sessionIdOf(token: string): Promise<string | null> {
  try {
    const payload = await decode({ token, secret: signingSecret() })
    return payload?.sub ?? null
  } catch {
    return null
  }
}
