/** How many passkeys somebody can have: a phone, a laptop, a key on the ring and one in the drawer, twice. */
export const mostPasskeys = 10

/** A browser answers within this many minutes what a passkey is asked; setting one up takes as long as finding the key. */
export const challengeMinutes = 5

/** What a challenge is for: an answer to the one is no answer to the other. */
export type ChallengePurpose = 'REGISTRATION' | 'PROOF'
