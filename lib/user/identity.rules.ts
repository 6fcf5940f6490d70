import type { ClaimedPlace } from './claim.rules'

/** What an identity provider says about somebody, once that was proved: the claims of its ID token. */
export type Claims = Record<string, unknown>

/** Somebody as an identity provider knows them. */
export type ProvedIdentity = {
  issuer: string
  /** Never reused by the issuer, and never an address: OpenID Connect Core 5.7. */
  subject: string
  /** Null when the provider does not say. */
  name: string | null
  /** Null when the provider is not asked where somebody works. The code is empty when it should have said so and did not. */
  place: ClaimedPlace | null
}

type Expected = { issuer: string; organisationClaim?: string; roleClaim?: string }

const words = (claim: unknown): string => (typeof claim === 'string' ? claim.trim().slice(0, 200) : '')

/**
 * What Koers takes from the claims. An address is not among it: a provider may give it to somebody else one day.
 * @param expected the issuer and the names of claims that were configured.
 * @returns null when the claims are not those of that issuer, or name nobody.
 */
export function identityIn(claims: Claims, expected: Expected): ProvedIdentity | null {
  const { iss, sub, name, given_name, family_name } = claims
  if (iss !== expected.issuer || typeof sub !== 'string' || sub === '' || sub.length > 255) return null
  const called = words(name) || `${words(given_name)} ${words(family_name)}`.trim() || null
  return { issuer: iss, subject: sub, name: called, place: placeIn(claims, expected) }
}

function placeIn(claims: Claims, { organisationClaim, roleClaim }: Expected): ClaimedPlace | null {
  if (!organisationClaim) return null
  const roles = roleClaim ? [claims[roleClaim]].flat().map(words).filter(Boolean) : null
  return { organisationCode: words(claims[organisationClaim]), roles }
}
