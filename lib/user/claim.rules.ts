import type { ClaimKind, MembershipRole } from '@/prisma/generated/enums'

/** What an identity provider says about somebody's place. */
export type ClaimedPlace = {
  organisationCode: string
  /** Null when the provider is not asked for roles: then everybody of a known organisation contributes for it. */
  roles: string[] | null
}

/** One line of the table that says what the codes of a provider mean in a plan. */
export type ClaimMeaning = {
  planId: string
  claim: ClaimKind
  value: string
  organisationId: string | null
  role: MembershipRole | null
}

export type ClaimedRole = { planId: string; role: MembershipRole; organisationId: string | null }

/**
 * Whether a role that was claimed is the one in the table: the same word, or that word with a context behind it that ends in the code of the
 * organisation (`Coordinator:OVO000001`, as the role claims of the Flemish government are built). With another organisation it is not.
 */
const isRole = (claimed: string, value: string, code: string): boolean =>
  claimed === value || (claimed.startsWith(`${value}:`) && claimed.endsWith(`:${code}`))

/** What somebody may do, by what the provider says. A plan in which the organisation has no code gives no rights at all. */
export function rolesOf(meanings: ClaimMeaning[], { organisationCode, roles }: ClaimedPlace): ClaimedRole[] {
  return meanings
    .filter(({ claim, value }) => claim === 'ORGANISATION' && value === organisationCode)
    .flatMap(({ planId, organisationId }) => {
      const named = meanings
        .filter(
          (line) => line.planId === planId && line.claim === 'ROLE' && roles?.some((role) => isRole(role, line.value, organisationCode)),
        )
        .flatMap(({ role }) => role ?? [])
      const held: MembershipRole[] = roles === null ? ['CONTRIBUTOR'] : [...new Set(named)]
      return held.map((role) => ({ planId, role, organisationId: role === 'CONTRIBUTOR' ? organisationId : null }))
    })
}

/** The same role for the same organisation in the same plan. */
export const isSameRole = (one: ClaimedRole, other: ClaimedRole): boolean =>
  one.planId === other.planId && one.role === other.role && one.organisationId === other.organisationId
