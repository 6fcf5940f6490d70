import 'server-only'
import { db } from '../db'
import { ConflictError } from '../errors'
import { recordEvent } from '../event/event.commands'
import { requireRight } from './right.rules'
import { eventAbout, lockUser, requireAnotherAdministrator } from './user.commands'
import { type Actor, addressOfWhoLeft, nameOfWhoLeft } from './user.rules'
import type { ProfileInput } from './user.schema'

/**
 * Changes one's own name and language. The event says which of the two changed, never what they were.
 * @throws ConflictError with what is stored, when `version` is not the stored one.
 */
export async function changeProfile(actor: Actor, { version, ...after }: ProfileInput): Promise<void> {
  requireRight(actor, 'changeProfile')
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    const fields = (['name', 'locale'] as const).filter((field) => user[field] !== after[field])
    if (fields.length === 0) return
    if (user.version !== version) throw new ConflictError({ name: user.name, locale: user.locale, version: user.version })
    await transaction.user.update({ where: { id: user.id }, data: { ...after, version: { increment: 1 } } })
    await recordEvent(transaction, { ...eventAbout(actor, user, 'changeProfile'), after: { fields } })
  })
}

/**
 * Closes one's own account (GDPR, article 17). Name and address are replaced, password, roles, links and sessions are deleted; the row
 * keeps its id, so that entries and events still tell that one and the same person did this and that, and no longer who.
 * @throws RuleError `user.lastAdministrator`.
 */
export async function leave(actor: Actor): Promise<void> {
  requireRight(actor, 'leave')
  await db.$transaction(async (transaction) => {
    const user = await lockUser(transaction, actor, actor.id)
    if (user.administratorSince) await requireAnotherAdministrator(transaction, user)
    const where = { userId: user.id }
    const roles = await transaction.membership.findMany({ where })
    for (const { planId, role, organisationId } of roles)
      await recordEvent(transaction, { ...eventAbout(actor, user, 'removeMembership'), planId, before: { role, organisationId } })
    await transaction.membership.deleteMany({ where })
    await transaction.session.deleteMany({ where })
    await transaction.oneTimeLink.deleteMany({ where })
    await transaction.identity.deleteMany({ where })
    await transaction.recoveryCode.deleteMany({ where })
    await transaction.secondFactor.deleteMany({ where })
    await transaction.passkey.deleteMany({ where })
    await transaction.user.update({
      where: { id: user.id },
      data: {
        email: addressOfWhoLeft(user.id),
        name: nameOfWhoLeft,
        locale: 'nl',
        passwordHash: null,
        administratorSince: null,
        leftAt: new Date(),
        version: { increment: 1 },
      },
    })
    await recordEvent(transaction, eventAbout(actor, user, 'leave'))
  })
}

/** Shows whoever asks no notice any more up to an event, by its id. Not an event: it says how far somebody has read, and nothing of the account. */
export async function dismissNotices(actor: Actor, until: string): Promise<void> {
  requireRight(actor, 'dismissNotices')
  // never beyond what has happened: what is still to come is not read
  await db.$executeRaw`UPDATE users SET notices_seen_to = greatest(notices_seen_to, least(${BigInt(until)}, (SELECT coalesce(max(id), 0) FROM events)))
    WHERE id = ${actor.id}::uuid`
}
