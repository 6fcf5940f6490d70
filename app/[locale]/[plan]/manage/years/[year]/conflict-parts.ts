import { changedFields, type EntryValues } from '@/lib/status/entry.rules'
import { toEntry } from './row-values'

/** What one chooses as a whole when two people changed the same row. */
export const conflictParts = {
  status: [
    'status',
    'nothingToReport',
    'closingReason',
    'closingNoteNl',
    'closingNoteEn',
    'successorAction',
    'successorOrganisation',
    'successorNl',
    'successorEn',
  ],
  reason: ['unchangedReason', 'reasonNl', 'reasonEn'],
  noteNl: ['noteNl'],
  noteEn: ['noteEn'],
  evidence: ['evidence'],
} as const satisfies Record<string, (keyof EntryValues)[]>

export type ConflictPart = keyof typeof conflictParts
export type ConflictSide = 'mine' | 'theirs'

const parts = Object.keys(conflictParts) as ConflictPart[]
const touches = (changed: (keyof EntryValues)[], part: ConflictPart) => conflictParts[part].some((field) => changed.includes(field))

/**
 * The parts in which my fields differ from what somebody else stored, with the side to begin from: theirs where I had changed nothing
 * since `stored`, else mine. `mine` and `theirs` are entries.
 */
export function differingParts(stored: EntryValues, mine: EntryValues, theirs: EntryValues): { part: ConflictPart; side: ConflictSide }[] {
  const differing = changedFields(toEntry(mine), theirs)
  const changedByMe = changedFields(stored, toEntry(mine))
  return parts.filter((part) => touches(differing, part)).map((part) => ({ part, side: touches(changedByMe, part) ? 'mine' : 'theirs' }))
}

/** My fields with the parts of the other where I chose theirs. */
export function chosenValues(mine: EntryValues, theirs: EntryValues, sides: Partial<Record<ConflictPart, ConflictSide>>): EntryValues {
  const fields = parts.filter((part) => sides[part] === 'theirs').flatMap((part): (keyof EntryValues)[] => [...conflictParts[part]])
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) }
}
