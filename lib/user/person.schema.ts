import { z } from 'zod'
import { MembershipRole } from '@/prisma/generated/enums'
import { text, version } from '../fields'
import { locales } from '../locale'
import { slug } from '../params'
import { emailAddress, type MembershipInput } from './user.schema'

const about = { email: emailAddress, name: text(200), locale: z.enum(locales) }
const organisationId = z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable())

type Chosen = { role: MembershipRole | 'ADMINISTRATOR'; organisationId: string | null }

const path = ['organisationId']
/** A contributor contributes for an organisation … */
const hasOrganisation = ({ role, organisationId: chosen }: Chosen) => role !== 'CONTRIBUTOR' || chosen !== null
const withoutOrganisation = { error: 'chooseOrganisation', path }
/** … and everybody else works for the whole plan. */
const isForContributor = ({ role, organisationId: chosen }: Chosen) => role === 'CONTRIBUTOR' || chosen === null
const onlyForContributor = { error: 'onlyContributor', path }

/** What a form says about a role in a plan, in the words of the commands. */
export const membershipOf = ({ role, organisationId: chosen }: { role: MembershipRole; organisationId: string | null }): MembershipInput =>
  role === 'CONTRIBUTOR' && chosen !== null ? { role, organisationId: chosen } : { role: 'COORDINATOR', organisationId: null }

/** Somebody new, with what they may do. */
export const invitationInput = z
  .strictObject({ plan: slug, ...about, role: z.enum(['CONTRIBUTOR', 'COORDINATOR', 'ADMINISTRATOR']), organisationId })
  .refine(hasOrganisation, withoutOrganisation)
  .refine(isForContributor, onlyForContributor)
export type InvitationInput = z.output<typeof invitationInput>

/** Who somebody is. */
export const personInput = z.strictObject({ person: z.uuid(), version, ...about })
export type PersonInput = z.output<typeof personInput>

/** One more role in a plan. */
export const newRoleInput = z
  .strictObject({ person: z.uuid(), plan: slug, role: z.enum(MembershipRole), organisationId })
  .refine(hasOrganisation, withoutOrganisation)
  .refine(isForContributor, onlyForContributor)

/** Another role instead of the one that the screen showed. */
export const changedRoleInput = z
  .strictObject({
    membership: z.uuid(),
    shownRole: z.enum(MembershipRole),
    shownOrganisationId: organisationId,
    role: z.enum(MembershipRole),
    organisationId,
  })
  .refine(hasOrganisation, withoutOrganisation)
  .refine(isForContributor, onlyForContributor)

export const endedRoleInput = z.strictObject({ membership: z.uuid() })
export const whoInput = z.strictObject({ person: z.uuid() })
export const endedSessionInput = z.strictObject({ person: z.uuid(), session: z.uuid() })

/** What an administrator decides about an account, each with one button. */
const accountDecisions = ['disable', 'enable', 'makeAdministrator', 'withdrawAdministrator', 'signOut', 'resetSecondFactor'] as const
export type AccountDecision = (typeof accountDecisions)[number]
export const decisionInput = z.strictObject({ person: z.uuid(), decision: z.enum(accountDecisions) })
