import 'server-only'
import type { Prisma, User } from '@/prisma/generated/client'
import { db } from '../db'
import { RuleError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { log } from '../log'
import { followClaims } from './claim.commands'
import type { ProvedIdentity } from './identity.rules'
import { getSetPasswordLink } from './password.queries'
import { beginSession } from './session.commands'
import { endSessionsOf, eventAbout } from './user.commands'

type Transaction = Prisma.TransactionClient
type SignedIn = { session: string; hasRights: boolean }
type Arrival = { userAgent: string | null; locale: string; linkToken: string | null }

/**
 * Signs in whoever the identity provider proved it is. Issuer and subject alone say who that is. A new one becomes a new person without
 * rights; with a link that was made for somebody, they become that person, and the link is used.
 * Where the provider says for which organisation they work, their roles follow that, at every sign-in.
 * @returns the id of the session, and whether they may do anything at all.
 * @throws RuleError `user.disabled`, `user.claimMissing` without an organisation, or for a new person without a name; `user.linkEnded`, `user.identityTaken`.
 */
export async function signInThroughProvider(identity: ProvedIdentity, arrival: Arrival): Promise<SignedIn> {
  try {
    if (identity.place?.organisationCode === '') throw new RuleError('user.claimMissing', { claim: 'organisation' })
    return await db.$transaction(async (transaction) => {
      // of two first sign-ins at the same moment, the second finds the person that the first made
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${identity.issuer} ${identity.subject}`}, 0))`
      const user = await personOf(transaction, identity, arrival)
      if (user.disabledAt) throw new RuleError('user.disabled')
      const { issuer, subject, place } = identity
      const organisationCode = place?.organisationCode ?? null
      await transaction.identity.update({
        where: { issuer_subject: { issuer, subject } },
        data: { lastUsedAt: new Date(), organisationCode },
      })
      if (place) await followClaims(transaction, user, place)
      const roles = await transaction.membership.count({ where: { userId: user.id } })
      const session = await beginSession(transaction, user.id, { userAgent: arrival.userAgent, withPassword: false })
      return { session, hasRights: roles > 0 || user.administratorSince !== null }
    })
  } catch (error) {
    if (error instanceof RuleError) log.warn({ issuer: identity.issuer, rule: error.key, ...error.values }, 'sign-in refused')
    throw error
  }
}

async function personOf(transaction: Transaction, identity: ProvedIdentity, { locale, linkToken }: Arrival): Promise<User> {
  const { issuer, subject } = identity
  const known = await transaction.identity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { user: true } })
  if (linkToken !== null) return personOfLink(transaction, identity, known?.user ?? null, linkToken)
  if (known) return known.user
  if (identity.name === null) throw new RuleError('user.claimMissing', { claim: 'name' })
  const user = await transaction.user.create({ data: { name: identity.name, locale, identities: { create: { issuer, subject } } } })
  await recordEvent(transaction, { ...eventAbout(user, user, 'addUser'), after: { issuer } })
  return user
}

/** Ties an identity to the person for whom a link was made: holding the link is the right, as for a password. */
async function personOfLink(
  transaction: Transaction,
  { issuer, subject }: ProvedIdentity,
  known: User | null,
  token: string,
): Promise<User> {
  const link = await getSetPasswordLink(token)
  if (!link) throw new RuleError('user.linkEnded')
  const { id: userId } = link.user
  if (known && known.id !== userId) throw new RuleError('user.identityTaken')
  const used = await transaction.oneTimeLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: new Date() } })
  if (used.count === 0) throw new RuleError('user.linkEnded')
  if (known) return known
  await transaction.identity.create({ data: { userId, issuer, subject } })
  // another way in takes the place of what there was, as another password does
  await endSessionsOf(transaction, userId)
  await recordEvent(transaction, { ...eventAbout(link.user, link.user, 'linkIdentity'), after: { issuer } })
  return transaction.user.findUniqueOrThrow({ where: { id: userId } })
}
