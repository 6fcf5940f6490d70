import { z } from 'zod'
import { MembershipRole } from '@/prisma/generated/enums'

/** What somebody may do in a plan. A contributor does it for an organisation; a coordinator for the whole plan. */
export const membershipInput = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal(MembershipRole.CONTRIBUTOR), organisationId: z.uuid() }),
  z.strictObject({ role: z.literal(MembershipRole.COORDINATOR), organisationId: z.null() }),
])
export type MembershipInput = z.output<typeof membershipInput>
