import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { sessionCookie } from '@/lib/auth'
import { log } from '@/lib/log'
import { sessionHours, signingSecret } from '@/lib/settings/installation'

/** What next-auth is told whatever it is asked. */
export function commonOptions() {
  return {
    secret: signingSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours() * 3600 },
    cookies: { sessionToken: sessionCookie() },
    logger: { error: (code, metadata) => log.warn({ code, reason: reasonIn(metadata) }, 'sign-in failed'), warn() {}, debug() {} },
  } satisfies Partial<NextAuthOptions>
}

/** In words: what else hangs on an error of next-auth may hold tokens. */
function reasonIn(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message
  const inside = typeof metadata === 'object' && metadata !== null && 'error' in metadata ? metadata.error : undefined
  return inside instanceof Error ? inside.message : 'unknown'
}

type Sent = { cookies: Record<string, string>; csrfToken?: string; query?: Record<string, string> }
type Answer = { body?: { csrfToken?: string }; cookies: Record<string, string>; location?: string }

/**
 * next-auth's own handler, asked from within, so that single sign-on has no addresses but ours. It is asked as Next's `pages` folder asks
 * it, because as a route handler it reads the cookies of the request that is being answered, and takes no others: before anybody goes to
 * the provider there are none yet (decision record 55). This file is all that knows of it; these are the parts it uses.
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
