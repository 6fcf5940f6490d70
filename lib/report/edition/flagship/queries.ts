import 'server-only'
import { db } from '../../../db'

/** What a published report says about one flagship. */
export type PublishedFlagshipText = { year: number; number: number; nl: string | null; en: string | null }

/**
 * The text about a flagship in the newest edition that stands, taken from the edition itself; null when there is no edition or it says
 * nothing about the flagship. PostgreSQL picks the chapter, because an edition is many times larger than one text of it.
 */
export async function getPublishedFlagshipText(planId: string, code: string): Promise<PublishedFlagshipText | null> {
  const [text] = await db.$queryRaw<PublishedFlagshipText[]>`
    SELECT e.year, e.number, block -> 'markdown' ->> 'nl' AS nl, block -> 'markdown' ->> 'en' AS en
    FROM (
      SELECT id, year, number, content FROM editions
      WHERE plan_id = ${planId}::uuid AND NOT EXISTS (SELECT FROM withdrawals w WHERE w.edition_id = editions.id)
      ORDER BY year DESC, number DESC LIMIT 1
    ) e CROSS JOIN LATERAL json_array_elements(e.content::json -> 'blocks') AS block
    WHERE block ->> 'type' = 'flagship' AND block ->> 'flagship' = ${code}`
  return text && (text.nl || text.en) ? text : null
}
