import 'server-only'
import { db } from '../db'
import { may } from '../user/right.rules'
import type { Operator } from '../user/user.rules'
import { valueAt } from '../value-at'
import { sha256 } from './edition.queries'
import { type EditionFlaw, flawsOf } from './edition-verification.rules'

/** An edition whose hash was computed again just now; `computed` is what came out. */
export type VerifiedEdition = {
  year: number
  number: number
  sha256: string
  computed: string
  /** In bytes. */
  size: number
  publishedAt: Date
  withdrawn: boolean
}

/**
 * Every edition of a plan, the newest first, with its hash computed again over the bytes that are stored: one statement, and PostgreSQL
 * does the counting, so that the bytes stay where they are. Withdrawn ones are verified too: their hash is all that is left for a reader.
 */
export const listPublicVerifiedEditions = (planId: string): Promise<VerifiedEdition[]> => db.$queryRaw<VerifiedEdition[]>`
  SELECT e.year, e.number, e.sha256, encode(sha256(convert_to(e.content, 'UTF8')), 'hex') AS computed,
    octet_length(convert_to(e.content, 'UTF8')) AS size, e.published_at AS "publishedAt", w.edition_id IS NOT NULL AS withdrawn
  FROM editions e LEFT JOIN withdrawals w ON w.edition_id = e.id
  WHERE e.plan_id = ${planId}::uuid
  ORDER BY e.year DESC, e.number DESC`

export type FlawedEdition = { plan: string; year: number; number: number; flaws: EditionFlaw[] }

/**
 * Reads every edition again, one by one: its hash is computed here, and compared with what is printed and with what the event of its
 * publication says; and it must still be readable, and be the edition it claims to be.
 * @returns how many editions were looked at, and those that are not as they were published. Null for anyone who does not administer the installation.
 */
export async function verifyEditions(operator: Operator): Promise<{ editions: number; found: FlawedEdition[] } | null> {
  if (!may(operator, 'verifyEditions')) return null
  const rows = await db.edition.findMany({
    select: { id: true, report: { select: { plan: { select: { slug: true, sample: true } } } } },
    orderBy: [{ planId: 'asc' }, { year: 'asc' }, { number: 'asc' }],
  })
  const found: FlawedEdition[] = []
  for (const { id, report } of rows) {
    const edition = await db.edition.findUniqueOrThrow({ where: { id }, omit: { publishedAt: true, publishedById: true } })
    const told = await db.event.findFirst({
      where: { objectType: 'Edition', objectId: id },
      select: { after: true },
      orderBy: { id: 'asc' },
    })
    const { slug: plan, sample } = report.plan
    const stored = { ...edition, plan, sample, recordedHash: hashIn(told?.after) }
    const flaws = flawsOf(stored, sha256(edition.content))
    if (flaws.length > 0) found.push({ plan: stored.plan, year: edition.year, number: edition.number, flaws })
  }
  return { editions: rows.length, found }
}

function hashIn(after: unknown): string | null {
  const hash = valueAt(after, 'sha256')
  return typeof hash === 'string' ? hash : null
}
