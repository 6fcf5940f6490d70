import 'server-only'
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../canonical-json'
import { type Database, db } from '../../db'
import type { CorrectedYear } from '../rules'
import type { Facts } from './facts/rules'
import { composeEdition } from './rules'
import { type EditionContent, type PublicEdition, readEdition } from './schema'

/** SHA-256 of the UTF-8 bytes, in lower-case hexadecimal: what `sha256sum` prints. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What a report says, whatever its number and its day: two equal fingerprints are two equal reports. */
export const fingerprintOf = (facts: Facts): string => sha256(canonicalJson(composeEdition(facts, { number: 1, publishedAt: new Date(0) })))

const published = {
  year: true,
  number: true,
  sha256: true,
  publishedAt: true,
  erratumNl: true,
  erratumEn: true,
  withdrawal: { select: { reasonNl: true, reasonEn: true, withdrawnAt: true } },
} as const

/** The editions of a plan, the newest year and number first; withdrawn ones too, because their address shows a tombstone. */
export const listPublicEditions = (planId: string): Promise<PublicEdition[]> =>
  db.edition.findMany({ where: { planId }, select: published, orderBy: [{ year: 'desc' }, { number: 'desc' }] })

/** The exact text that was published and hashed, or null; without text when it was withdrawn. */
export async function getPublicEditionText(
  planId: string,
  year: number,
  number: number,
): Promise<(PublicEdition & { schemaVersion: number; text: string | null }) | null> {
  const edition = await db.edition.findUnique({
    where: { planId_year_number: { planId, year, number } },
    select: { ...published, schemaVersion: true, content: true },
  })
  if (!edition) return null
  const { content, ...rest } = edition
  return { ...rest, text: edition.withdrawal ? null : content }
}

/** An edition to render, from nothing but its own text. Null when there is none; without content when it was withdrawn. */
export async function getPublicEdition(
  planId: string,
  year: number,
  number: number,
): Promise<(PublicEdition & { content: EditionContent | null }) | null> {
  const edition = await getPublicEditionText(planId, year, number)
  if (!edition) return null
  const { text, schemaVersion, ...rest } = edition
  return { ...rest, content: text === null ? null : readEdition(schemaVersion, text) }
}

/** The newest edition of a year that was not withdrawn, as it is stored; null when none stands. */
export const readStanding = async (
  database: Database,
  planId: string,
  year: number,
): Promise<{ number: number; schemaVersion: number; text: string } | null> => {
  const edition = await database.edition.findFirst({
    where: { planId, year, withdrawal: null },
    select: { number: true, schemaVersion: true, content: true },
    orderBy: { number: 'desc' },
  })
  return edition && { number: edition.number, schemaVersion: edition.schemaVersion, text: edition.content }
}

/**
 * The years whose figures are not all those of their newest edition any more: a confirmed entry was changed, confirmed or taken back after
 * it was published. Derived from what happened while actions were unlocked, and stored nowhere (rule 12).
 */
export const listPublicCorrectedYears = (planId: string): Promise<CorrectedYear[]> => db.$queryRaw<CorrectedYear[]>`
  SELECT y.year, newest.number
  FROM reporting_years y
  JOIN LATERAL (
    SELECT e.number, e.published_at FROM editions e LEFT JOIN withdrawals w ON w.edition_id = e.id
    WHERE e.plan_id = y.plan_id AND e.year = y.year AND w.edition_id IS NULL
    ORDER BY e.number DESC LIMIT 1
  ) newest ON true
  WHERE y.plan_id = ${planId}::uuid AND y.public_since IS NOT NULL AND EXISTS (
    SELECT 1 FROM unlocks u
    JOIN events v ON v.action_id = u.action_id AND v.year = u.year AND v.object_type = 'StatusEntry'
      AND v.at >= u.unlocked_at AND v.at > newest.published_at
    LEFT JOIN status_entries s ON s.action_id = u.action_id AND s.year = u.year
    WHERE u.plan_id = y.plan_id AND u.year = y.year
      AND (s.confirmed_at IS NOT NULL OR v.before->>'confirmed' IS NOT NULL OR v.after->>'confirmed' IS NOT NULL)
  )
  ORDER BY y.year`

/** The number of the edition since which a year was corrected; null when its figures are still those of that edition. */
export const getPublicCorrectedSince = async (planId: string, year: number): Promise<number | null> =>
  (await listPublicCorrectedYears(planId)).find((corrected) => corrected.year === year)?.number ?? null
