import 'server-only'
import type { Prisma, User } from '@/prisma/generated/client'
import type { ClaimKind } from '@/prisma/generated/enums'
import { db } from '../db'
import { RuleError } from '../errors'
import { type EventInput, recordEvent } from '../event/event.commands'
import { log } from '../log'
import { type ClaimedPlace, isSameRole, rolesOf } from './claim.rules'
import type { ClaimInput } from './claim.schema'
import { requireRight } from './right.rules'
import { eventAbout } from './user.commands'
import type { Operator } from './user.rules'

type Transaction = Prisma.TransactionClient

async function planCalled(transaction: Transaction, slug: string): Promise<string> {
  const plan = await transaction.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan) throw new RuleError('user.unknownPlan')
  return plan.id
}

const eventOf = (operator: Operator, planId: string, kind: 'setClaimMeaning' | 'removeClaimMeaning'): EventInput => ({
  actorId: operator.id,
  kind,
  objectType: 'Plan',
  objectId: planId,
  planId,
})

/**
 * Says what a code of the identity provider means in a plan; what it meant before no longer holds. It counts from the next sign-in on.
 * @throws ForbiddenError; RuleError `user.unknownPlan`, `user.organisationOfAnotherPlan`.
 */
export async function setClaimMeaning(operator: Operator, input: ClaimInput): Promise<void> {
  requireRight(operator, 'setClaimMeaning')
  const { claim, value } = input
  await db.$transaction(async (transaction) => {
    const planId = await planCalled(transaction, input.plan)
    const slug = claim === 'ORGANISATION' ? input.organisation : null
    const organisation = slug && (await transaction.organisation.findUnique({ where: { planId_slug: { planId, slug } } }))
    if (slug && !organisation) throw new RuleError('user.organisationOfAnotherPlan', {}, 'organisation')
    const meaning = { role: claim === 'ROLE' ? input.role : null, organisationId: organisation ? organisation.id : null }
    const where = { planId_claim_value: { planId, claim, value } }
    await transaction.claimMeaning.upsert({ where, create: { planId, claim, value, ...meaning }, update: meaning })
    await recordEvent(transaction, { ...eventOf(operator, planId, 'setClaimMeaning'), after: { claim, value, ...meaning } })
  })
}

/** From the next sign-in on, a code means nothing in a plan. @throws ForbiddenError; RuleError `user.unknownPlan`, `user.unknownClaim`. */
export async function removeClaimMeaning(operator: Operator, input: { plan: string; claim: ClaimKind; value: string }): Promise<void> {
  requireRight(operator, 'removeClaimMeaning')
  const { claim, value } = input
  await db.$transaction(async (transaction) => {
    const planId = await planCalled(transaction, input.plan)
    const { count } = await transaction.claimMeaning.deleteMany({ where: { planId, claim, value } })
    if (count === 0) throw new RuleError('user.unknownClaim')
    await recordEvent(transaction, { ...eventOf(operator, planId, 'removeClaimMeaning'), before: { claim, value } })
  })
}

/**
 * Gives somebody the roles that the provider's words about them mean now, and takes away those that its earlier words gave. What somebody
 * gave them by hand stays. Each change has its event, which names nobody as the one who did it.
 */
export async function followClaims(transaction: Transaction, user: User, place: ClaimedPlace): Promise<void> {
  const wanted = rolesOf(await transaction.claimMeaning.findMany(), place)
  const held = await transaction.membership.findMany({ where: { userId: user.id } })
  const ended = held.filter((one) => one.fromClaims && !wanted.some((role) => isSameRole(one, role)))
  // a code may mean something in every plan; an account of one plan alone has a role in no other
  const begun = wanted.filter((role) => (user.planId ?? role.planId) === role.planId && !held.some((one) => isSameRole(one, role)))
  const about = (kind: 'addMembership' | 'removeMembership') => eventAbout({ id: null }, user, kind)
  for (const { id, planId, role, organisationId } of ended) {
    await transaction.membership.delete({ where: { id } })
    await recordEvent(transaction, { ...about('removeMembership'), planId, before: { role, organisationId, fromClaims: true } })
  }
  for (const { planId, role, organisationId } of begun) {
    await transaction.membership.create({
      data: { userId: user.id, planId, role, organisationId, fromClaims: true },
    })
    await recordEvent(transaction, { ...about('addMembership'), planId, after: { role, organisationId, fromClaims: true } })
  }
  if (ended.length + begun.length > 0)
    log.info(
      { user: user.id, code: place.organisationCode, begun: begun.length, ended: ended.length },
      'roles follow the identity provider',
    )
}
