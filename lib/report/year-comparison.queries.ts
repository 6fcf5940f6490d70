import 'server-only'
import { getPublicEdition } from './edition.queries'
import type { EditionContent } from './edition.schema'
import type { Snapshot } from './year-comparison.rules'
import {
  type KnownSide,
  type NamedObstacle,
  type NumberedLedger,
  snapshotOfEdition,
  snapshotOfYear,
} from './year-comparison-snapshot.rules'

/** What one side says per action; `content` when it is an edition. */
export type TellingSide = { snapshot: Snapshot; content: EditionContent | null }

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
  if (side.edition === null) return { snapshot: snapshotOfYear(ledger, obstacles, side.year), content: null }
  const content = (await getPublicEdition(planId, side.year, side.edition))?.content
  return content ? { snapshot: snapshotOfEdition(content), content } : null
}
