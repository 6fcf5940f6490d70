import { z } from 'zod'
import { MembershipRole } from '@/prisma/generated/enums'

const plan = z.string().min(1)
const value = z.string().trim().min(1).max(200)

/** What a code of the identity provider means in a plan: an organisation by its slug, or a role. */
export const claimInput = z.discriminatedUnion('claim', [
  z.strictObject({ plan, claim: z.literal('ORGANISATION'), value, organisation: z.string().min(1) }),
  z.strictObject({ plan, claim: z.literal('ROLE'), value, role: z.enum(MembershipRole) }),
])
export type ClaimInput = z.output<typeof claimInput>
