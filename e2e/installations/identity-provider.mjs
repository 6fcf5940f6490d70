// A real OpenID Connect provider on the loopback address, for the journeys. It signs in whoever the journey says, without asking.
import { Provider } from 'oidc-provider'

export const client = { client_id: 'koers', client_secret: 'a secret for the journeys' }

/**
 * @param {number} port
 * @returns {Promise<{ issuer: string, signsIn: (claims: { sub: string } & Record<string, unknown>) => void, stop: () => Promise<void> }>}
 */
export async function startIdentityProvider(port) {
  const issuer = `http://localhost:${port}`
  const people = new Map()
  let who = ''
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: ['http://localhost/api/auth/callback/oidc'], token_endpoint_auth_method: 'client_secret_basic' }],
    pkce: { required: () => true },
    // the claims of the Flemish government, as the directory of ACM/IDM names them
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name'],
      vo: ['vo_id', 'vo_doelgroepcode', 'vo_orgcode', 'vo_orgnaam', 'koers_rol_3d'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => people.get(accountId) }),
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile vo')
      await grant.save()
      return grant
    },
    cookies: { keys: ['a key for the journeys'] },
    ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  })
  // the port of the installation is not known yet
  provider.Client.prototype.redirectUriAllowed = (address) => new URL(address).pathname === '/api/auth/callback/oidc'
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    context.respond = false
    await provider.interactionFinished(context.req, context.res, { login: { accountId: who } }, { mergeWithLastSubmission: false })
  })
  const server = await new Promise((resolve) => {
    const listening = provider.listen(port, '127.0.0.1', () => resolve(listening))
  })
  return {
    issuer,
    signsIn(claims) {
      who = claims.sub
      people.set(who, claims)
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}
