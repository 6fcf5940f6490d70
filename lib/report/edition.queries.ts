import 'server-only'
import { createHash } from 'node:crypto'
import { type Database, db } from '../db'
import type { Locale } from '../locale'
import { canonicalJson } from '../text/canonical-json'
import { proseOf } from '../text/markdown-tree'
import { type Prose, prose } from '../text/prose'
import { may } from '../user/right.rules'
import type { Actor } from '../user/user.rules'
import { composeEdition } from './edition.rules'
import { type EditionContent, type PublicEdition, readEdition } from './edition.schema'
import type { Facts } from './edition-facts.rules'
import type { Text, Words } from './edition-vocabulary.schema'
import type { CorrectedYear } from './report.rules'

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

/** The newest edition of a year that was not withdrawn, as it is stored; null when there is none. */
export const readCurrentEdition = async (
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

type StoredText = { year: number; number: number; markdown: Record<Locale, string | null>; prose: Record<Locale, unknown> | null }

/** What a published report says about one flagship, laid out. */
type PublishedFlagshipText = { year: number; number: number; nl: Prose | null; en: Prose | null }

/**
 * The text about a flagship in the newest edition that stands, taken from the edition itself; null when there is no edition or it says
 * nothing about the flagship. PostgreSQL picks the chapter, because an edition is many times larger than one text of it.
 */
export async function getPublishedFlagshipText(planId: string, code: string): Promise<PublishedFlagshipText | null> {
  const [text] = await db.$queryRaw<StoredText[]>`
    SELECT e.year, e.number, block -> 'markdown' AS markdown, block -> 'prose' AS prose
    FROM (
      SELECT id, year, number, content FROM editions
      WHERE plan_id = ${planId}::uuid AND NOT EXISTS (SELECT FROM withdrawals w WHERE w.edition_id = editions.id)
      ORDER BY year DESC, number DESC LIMIT 1
    ) e CROSS JOIN LATERAL json_array_elements(e.content::json -> 'blocks') AS block
    WHERE block ->> 'type' = 'flagship' AND block ->> 'flagship' = ${code}`
  if (!text?.markdown.nl && !text?.markdown.en) return null
  const { year, number, markdown, prose: stored } = text
  // an edition of version 1 has only what was typed
  const laidOut = (language: Locale) => {
    const [typed, blocks] = [markdown[language], stored?.[language]]
    return blocks ? prose.parse(blocks) : typed === null ? null : proseOf(typed)
  }
  return { year, number, nl: laidOut('nl'), en: laidOut('en') }
}

type EditionToWithdraw = {
  year: number
  number: number
  sha256: string
  publishedAt: Date
  withdrawn: boolean
  staysOn: number | null
}

/**
 * An edition that may be taken offline, and the newest other one that would then be the report of the year (`staysOn`); null for anyone who may
 * not withdraw it, and when there is none.
 */
export async function getEditionToWithdraw(actor: Actor, slug: string, year: number, number: number): Promise<EditionToWithdraw | null> {
  const plan = await db.plan.findUnique({ where: { slug }, select: { id: true } })
  if (!plan || !may(actor, 'getEditionToWithdraw', { planId: plan.id })) return null
  const editions = await db.edition.findMany({
    where: { planId: plan.id, year },
    select: { number: true, sha256: true, publishedAt: true, withdrawal: { select: { editionId: true } } },
    orderBy: { number: 'desc' },
  })
  const edition = editions.find((one) => one.number === number)
  if (!edition) return null
  const { withdrawal, ...rest } = edition
  const staysOn = editions.find((one) => one.number !== number && one.withdrawal === null)?.number ?? null
  return { year, ...rest, withdrawn: withdrawal !== null, staysOn }
}

/** How an edition is cited, and what it calls one action: its number and title as they were frozen. */
export type CitedEdition = { year: number; edition: number; citeAs: Words; action: { number: string; title: Text } }

/** What can be cited of an edition: of the actions that count in its year the title, by number. */
type Citable = { citeAs: Words; titles: Map<string, Text> }

// What has this hash never changes, so a process reads it once; there is an end to what it remembers.
const known = new Map<string, Citable>()
const mostKnown = 200

/**
 * How to cite what the editions that stand say of an action: not those in which it does not count. The newest year and edition first.
 * @param numbers The number of the action and those it used to have; a number leads to one action for good.
 */
export async function listPublicCitations(planId: string, numbers: string[]): Promise<CitedEdition[]> {
  const kept = await db.edition.findMany({
    where: { planId, withdrawal: null },
    select: { year: true, number: true, sha256: true },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
  })
  const citable = await citableOf(
    planId,
    kept.map(({ sha256 }) => sha256),
  )
  return kept.flatMap(({ year, number: edition, sha256 }) => {
    const cited = citable.get(sha256)
    return numbers.flatMap((one) => {
      const title = cited?.titles.get(one)
      return cited && title ? [{ year, edition, citeAs: cited.citeAs, action: { number: one, title } }] : []
    })
  })
}

async function citableOf(planId: string, hashes: string[]): Promise<Map<string, Citable>> {
  const found = new Map([...known].filter(([sha256]) => hashes.includes(sha256)))
  const unread = hashes.filter((sha256) => !found.has(sha256))
  if (unread.length === 0) return found
  const texts = await db.edition.findMany({
    where: { planId, sha256: { in: unread } },
    select: { sha256: true, schemaVersion: true, content: true },
  })
  for (const { sha256, schemaVersion, content } of texts) {
    const { citeAs, actions } = readEdition(schemaVersion, content)
    const counted = actions.filter(({ leftIn }) => leftIn === null)
    const citable = { citeAs, titles: new Map(counted.map(({ number, title }) => [number, title])) }
    found.set(sha256, citable)
    if (known.size < mostKnown) known.set(sha256, citable)
  }
  return found
}
