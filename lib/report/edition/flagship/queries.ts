import 'server-only'
import { db } from '../../../db'
import type { Locale } from '../../../locale'
import { proseOf } from '../../../markdown-tree'
import { type Prose, prose } from '../../../prose'

type StoredText = { year: number; number: number; markdown: Record<Locale, string | null>; prose: Record<Locale, unknown> | null }

/** What a published report says about one flagship, laid out. */
export type PublishedFlagshipText = { year: number; number: number; nl: Prose | null; en: Prose | null }

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
