import 'server-only'
import { createHash } from 'node:crypto'
import { type Database, db } from '../db'
import { may } from '../user/right.rules'
import type { Operator } from '../user/user.rules'
import { beginning, flawsOfSeal, type Head, type Seal, type SealFlaw } from './event-log.rules'

export type VerifiedEvents = {
  /** How many events were sealed since the chain began. */
  sealed: number
  /** How many of them went with the example. */
  removed: number
  /** Events that the next one seals: those of a transaction that could not see the end of the chain. */
  waiting: number
  /** Events that no seal covers. */
  unsealed: bigint[]
  found: { number: bigint; eventId: bigint; flaws: SealFlaw[] }[]
  /** Null while there are no events. */
  head: Head | null
  /** Whether the chain still has the head that somebody kept; null when nobody asked. */
  kept: boolean | null
}

/**
 * Follows the chain of all events from its beginning: every hash and every digest is computed again, here and not by the functions of the
 * database that wrote them.
 * @param kept a head that was printed before.
 * @param database the one to look into, or a transaction on it.
 * @returns null for anyone who does not administer the installation.
 */
export async function verifyEvents(operator: Operator, kept: Head | null = null, database: Database = db): Promise<VerifiedEvents | null> {
  if (!may(operator, 'verifyEvents')) return null
  const told: VerifiedEvents = { sealed: 0, removed: 0, waiting: 0, unsealed: [], found: [], head: null, kept: kept ? false : null }
  let before = beginning
  for (let seals = await sealsAfter(database, 0n); seals.length > 0; seals = await sealsAfter(database, before.number)) {
    for (const seal of seals) {
      const flaws = flawsOfSeal(before, seal, sha256)
      if (flaws.length > 0) told.found.push({ number: seal.number, eventId: seal.eventId, flaws })
      if (seal.computed === null && seal.mayGo) told.removed += 1
      if (kept?.number === seal.number) told.kept = kept.hash === seal.hash
      before = { number: seal.number, hash: seal.hash }
    }
    told.sealed += seals.length
    told.head = before
  }
  const outside = await database.$queryRaw<{ id: bigint; waits: boolean }[]>`
    SELECT e.id, EXISTS (SELECT FROM events_to_seal w WHERE w.event_id = e.id) AS waits
    FROM events e WHERE NOT EXISTS (SELECT FROM event_seals s WHERE s.event_id = e.id) ORDER BY e.id`
  told.waiting = outside.filter(({ waits }) => waits).length
  told.unsealed = outside.flatMap(({ id, waits }) => (waits ? [] : [id]))
  return told
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The next links. The digest is spelled as `event_digest` of the migration spells it: a test holds the one against the other. */
const sealsAfter = (database: Database, number: bigint): Promise<Seal[]> => database.$queryRaw<Seal[]>`
  SELECT s.number, s.event_id AS "eventId", s.may_go AS "mayGo", s.digest, s.hash,
    CASE WHEN e.id IS NOT NULL THEN encode(sha256(convert_to(jsonb_build_array(e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      e.plan_id, e.actor_id, e.kind, e.object_type, e.object_id, e.action_id, e.year, e.before, e.after, e.reason, e.batch_id,
      s.may_go)::text, 'UTF8')), 'hex') END AS computed
  FROM event_seals s LEFT JOIN events e ON e.id = s.event_id
  WHERE s.number > ${number} ORDER BY s.number LIMIT 5000`
