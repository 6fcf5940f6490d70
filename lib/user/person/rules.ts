type Account = { passwordHash: string | null; disabledAt: Date | null; leftAt: Date | null; links: { expiresAt: Date }[] }

/** How an account stands: in use; waiting for its first password, with a link that works or without one; closed; given up. */
export type AccountState = 'active' | 'invited' | 'linkEnded' | 'disabled' | 'left'

/** @param links those that were not used. */
export function accountState({ passwordHash, disabledAt, leftAt, links }: Account, now: Date): AccountState {
  if (leftAt) return 'left'
  if (disabledAt) return 'disabled'
  if (passwordHash !== null) return 'active'
  return links.some(({ expiresAt }) => expiresAt > now) ? 'invited' : 'linkEnded'
}
