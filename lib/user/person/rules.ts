type Account = {
  passwordHash: string | null
  disabledAt: Date | null
  leftAt: Date | null
  links: { expiresAt: Date }[]
  identities: unknown[]
}

/** How an account stands: in use, with a password or through an identity provider; waiting for either, with a link that works or without one; closed; given up. */
export type AccountState = 'active' | 'invited' | 'linkEnded' | 'disabled' | 'left'

/** @param links those that were not used. */
export function accountState({ passwordHash, disabledAt, leftAt, links, identities }: Account, now: Date): AccountState {
  if (leftAt) return 'left'
  if (disabledAt) return 'disabled'
  if (passwordHash !== null || identities.length > 0) return 'active'
  return links.some(({ expiresAt }) => expiresAt > now) ? 'invited' : 'linkEnded'
}
