import type { Day } from '../dates'
import { type EntryState, lacksEvidence } from './status.rules'

/** What an answer about an action still needs: a status, a confirmation, or evidence for what is realised (rule 9; asked, never required). */
export type Lack = 'status' | 'confirmation' | 'evidence'

/** @param evidence how many pieces the entry has. */
export function lacksOf(entry: (EntryState & { evidence: number }) | undefined): Lack[] {
  if (!entry) return ['status']
  return [
    ...(entry.confirmed ? [] : (['confirmation'] as const)),
    ...(lacksEvidence(entry.status, entry.evidence) ? (['evidence'] as const) : []),
  ]
}

/** Days until a deadline: 0 on the day itself, negative when it has passed. */
export const daysLeft = (deadline: Day, today: Day): number => Math.round((Date.parse(deadline) - Date.parse(today)) / (24 * 3600_000))
