import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { guardedCookie, sessionCookie } from '@/lib/auth'
import { RuleError } from '@/lib/errors'
import type { IdentityProvider } from '@/lib/security/identity-provider'
import { ask, commonOptions } from '@/lib/security/next-auth-bridge'
import type { Claims } from '@/lib/user/identity.rules'

/** How long somebody may take at the identity provider, in seconds. */
export const signOnSeconds = 15 * 60

const providerId = 'oidc'

/** What a browser keeps while its person is at the provider: sealed by next-auth, and only good for the answer to this one question. */
const checks = () => ({
  state: guardedCookie('sign-on-state'),
  nonce: guardedCookie('sign-on-nonce'),
  pkceCodeVerifier: guardedCookie('sign-on-verifier'),
})

/** The names of the cookies that `startSignOn` hands out. */
export const signOnCookies = (): string[] => Object.values(checks()).map(({ name }) => name)

function signOnOptions(provider: IdentityProvider, begin: (claims: Claims) => Promise<string>): NextAuthOptions {
  const { issuer, clientId, clientSecret, name, scopes: scope } = provider
  let session = ''
  const common = commonOptions()
  const openId: OAuthConfig<Claims> = {
    id: providerId,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: String(sub ?? '') }),
  }
  return {
    ...common,
    cookies: { ...common.cookies, ...checks() },
    providers: [openId],
    callbacks: {
      signIn: async ({ profile }) => {
        session = await begin({ ...profile })
        return true
      },
      jwt: () => ({ sub: session }),
    },
  }
}

const nobody = () => Promise.reject(new Error('nobody is signed in by asking where to'))

/**
 * Where a browser goes to sign in at the provider, and the cookies it keeps until it is back.
 * @throws RuleError `user.providerUnavailable`.
 */
export async function startSignOn(provider: IdentityProvider): Promise<{ location: string; cookies: Record<string, string> }> {
  const options = signOnOptions(provider, nobody)
  const { body, cookies } = await ask(options, ['csrf'], { cookies: {} })
  const answer = await ask(options, ['signin', providerId], { cookies, csrfToken: body?.csrfToken })
  const kept = Object.fromEntries(signOnCookies().map((name) => [name, answer.cookies[name] ?? '']))
  if (!answer.location || Object.values(kept).includes('')) throw new RuleError('user.providerUnavailable')
  return { location: answer.location, cookies: kept }
}

/**
 * The token of the session that `begin` starts for whoever the provider says it is, once its answer was proved: state, nonce, PKCE,
 * signature, audience, issuer.
 * @throws RuleError `user.signOnFailed` when it cannot be proved; what `begin` throws, unchanged.
 */
export async function finishSignOn(
  provider: IdentityProvider,
  sent: { cookies: Record<string, string>; query: Record<string, string> },
  begin: (claims: Claims) => Promise<string>,
): Promise<string> {
  let failure: unknown = new RuleError('user.signOnFailed')
  const options = signOnOptions(provider, async (claims) => {
    try {
      return await begin(claims)
    } catch (error) {
      failure = error
      throw error
    }
  })
  const answer = await ask(options, ['callback', providerId], sent)
  const token = answer.cookies[sessionCookie().name]
  if (!token) throw failure
  return token
}
