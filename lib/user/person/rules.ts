type Account = {
  passwordHash: string | null
  disabledAt: Date | null
  leftAt: Date | null
  links: { expiresAt: Date }[]
  identities: unknown[]
}

/**
 * How an account stands: in use, with a password or through an identity provider; waiting for either, with a link that works or without
 * one; with a password that opens nothing here; closed; given up.
 */
export type AccountState = 'active' | 'invited' | 'linkEnded' | 'passwordOnly' | 'disabled' | 'left'

/** @param links those that were not used. @param passwords whether anybody signs in with one here. */
export function accountState(
  { passwordHash, disabledAt, leftAt, links, identities }: Account,
  now: Date,
  passwords: boolean,
): AccountState {
  if (leftAt) return 'left'
  if (disabledAt) return 'disabled'
  if (identities.length > 0 || (passwordHash !== null && passwords)) return 'active'
  if (links.some(({ expiresAt }) => expiresAt > now)) return 'invited'
  return passwordHash === null ? 'linkEnded' : 'passwordOnly'
}
