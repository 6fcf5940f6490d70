import 'server-only'
import { getPublicEdition } from './edition.queries'
import type { EditionContent } from './edition.schema'
import type { Picture } from './year-comparison.rules'
import { type KnownSide, type NamedObstacle, type NumberedLedger, pictureOfEdition, pictureOfYear } from './year-comparison-picture.rules'

/** What one side says per action; `content` when it is an edition. */
export type TellingSide = { picture: Picture; content: EditionContent | null }

/**
 * Reads a side; null when it says nothing per action, or when it is an edition that is no longer there.
 * @param obstacles those that everybody may know of; an edition has its own.
 */
export async function getPublicSide(
  planId: string,
  side: KnownSide,
  ledger: NumberedLedger,
  obstacles: NamedObstacle[],
): Promise<TellingSide | null> {
  if (side.is === 'TOTALS') return null
  if (side.edition === null) return { picture: pictureOfYear(ledger, obstacles, side.year), content: null }
  const content = (await getPublicEdition(planId, side.year, side.edition))?.content
  return content ? { picture: pictureOfEdition(content), content } : null
}
