/** An OpenID Connect provider, as `KOERS_OIDC_…` describes it. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Separated by spaces. Default `openid profile`. */
  scopes: string
  /** What the button says one signs in with. Default the host of the issuer. */
  name: string
  /** The claim that holds the code of somebody's organisation. Unset: the provider gives no rights. */
  organisationClaim: string | undefined
  /** The claim that holds their roles. Unset: everybody of a known organisation contributes for it. */
  roleClaim: string | undefined
}

/** What an identity provider cannot do without: all of these are given, or none. */
export const providerSettings = ['KOERS_OIDC_ISSUER', 'KOERS_OIDC_CLIENT_ID', 'KOERS_OIDC_CLIENT_SECRET'] as const

/** The identity provider of an environment that `readEnv` found in order; undefined when it has none. */
export function providerIn(given: Record<string, string | undefined>): IdentityProvider | undefined {
  const { KOERS_OIDC_ISSUER: issuer, KOERS_OIDC_CLIENT_ID: clientId, KOERS_OIDC_CLIENT_SECRET: clientSecret } = given
  if (!issuer || !clientId || !clientSecret) return undefined
  const scopes = (given.KOERS_OIDC_SCOPES || 'openid profile').split(/\s+/).join(' ')
  return {
    issuer,
    clientId,
    clientSecret,
    scopes,
    name: given.KOERS_OIDC_NAME || new URL(issuer).hostname,
    organisationClaim: given.KOERS_OIDC_ORGANISATION_CLAIM || undefined,
    roleClaim: given.KOERS_OIDC_ROLE_CLAIM || undefined,
  }
}
