import 'server-only'
import { db } from '../../db'
import { requireRight } from '../right/rules'
import type { Actor } from '../rules'

/** Shows whoever asks no notice any more up to an event, by its id. Not an event: it says how far somebody has read, and nothing of the account. */
export async function dismissNotices(actor: Actor, until: string): Promise<void> {
  requireRight(actor, 'dismissNotices')
  // never beyond what has happened: what is still to come is not read
  await db.$executeRaw`UPDATE users SET notices_seen_to = greatest(notices_seen_to, least(${BigInt(until)}, (SELECT coalesce(max(id), 0) FROM events)))
    WHERE id = ${actor.id}::uuid`
}
