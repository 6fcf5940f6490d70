import type { Actor } from './user.rules'

/** The roles for which an installation can require a second factor, as `KOERS_SECOND_FACTOR` names them. */
export const secondFactorRoles = ['administrator', 'coordinator', 'contributor'] as const
export type SecondFactorRole = (typeof secondFactorRoles)[number]

/** How many recovery codes somebody has at first; each works once. */
export const recoveryCodeCount = 10

/** After the password the second step is done within this many minutes; setting it up takes longer than typing a code. */
export const secondStepMinutes = 30

/** Whether one of somebody's roles is among those that need a second factor. */
export const needsSecondFactor = (
  { administrator, memberships }: Pick<Actor, 'administrator' | 'memberships'>,
  required: readonly SecondFactorRole[],
): boolean =>
  (administrator && required.includes('administrator')) ||
  memberships.some(({ role }) => required.some((name) => name.toUpperCase() === role))

/** What was proved when a session began, and what its person has set up since. */
type Proof = {
  /** It began with a password, and not through an identity provider, which asks for a second factor itself. */
  withPassword: boolean
  /** When a code was given in this session. */
  secondFactorAt: Date | null
  /** When its person set up the second factor that counts now. */
  enrolledAt: Date | null
}

/**
 * What a session lacks before it counts. Anyone with a second factor always gives a code, required or not; a new one asks for it in every
 * session again. Anyone without one who needs one, perhaps because of a new role, sets it up first.
 */
export function missingStep({ withPassword, secondFactorAt, enrolledAt }: Proof, needed: boolean): 'code' | 'enrolment' | null {
  if (!withPassword) return null
  if (enrolledAt) return secondFactorAt && secondFactorAt >= enrolledAt ? null : 'code'
  return needed ? 'enrolment' : null
}

/** A code as it is compared: apps and people put spaces and hyphens in it, and read 0 as o and 1 as i or l. */
export function plainCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[\s-]+/g, '')
  return /^\d+$/.test(plain) ? plain : plain.replaceAll('o', '0').replace(/[il]/g, '1')
}

/** Groups of four are read, said and typed without losing count. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** How many passkeys somebody can have: a phone, a laptop, a key on the ring and one in the drawer, twice. */
export const mostPasskeys = 10

/** A browser answers within this many minutes what a passkey is asked; setting one up takes as long as finding the key. */
export const challengeMinutes = 5

/** What a challenge is for: an answer to the one is no answer to the other. */
export type ChallengePurpose = 'REGISTRATION' | 'PROOF'
