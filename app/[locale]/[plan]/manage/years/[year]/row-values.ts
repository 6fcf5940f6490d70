import {
  closingFields,
  type EntryValues,
  elsewhereFields,
  type Gap,
  gapIn,
  longestEvidenceAddress,
  longestEvidenceLabel,
  longestNote,
  mergedFields,
} from '@/lib/status/entry.rules'
import { isClosing } from '@/lib/status/status.rules'
import { tidyText } from '@/lib/text/text'
import { webAddress } from '@/lib/text/web-address'

type TextField = {
  [Field in keyof EntryValues]: EntryValues[Field] extends string | null
    ? string extends NonNullable<EntryValues[Field]>
      ? Field
      : never
    : never
}[keyof EntryValues]

/** The fields one types a text in. */
export const textFields = [
  'noteNl',
  'noteEn',
  'reasonNl',
  'reasonEn',
  'closingNoteNl',
  'closingNoteEn',
  'successorNl',
  'successorEn',
] as const satisfies TextField[]

const tidy = (typed: string | null) => (typed === null ? null : tidyText(typed) || null)

/**
 * The fields as an entry: texts as they are stored, blank evidence left out, and what belongs to a closing state only with one.
 * The fields themselves keep it, so that changing one's mind twice loses nothing.
 */
export function toEntry(mine: EntryValues): EntryValues {
  const entry = { ...mine }
  for (const field of textFields) entry[field] = tidy(mine[field])
  if (!isClosing(mine.status)) for (const field of closingFields) entry[field] = null
  for (const field of mine.status === 'MERGED' ? elsewhereFields : mergedFields) entry[field] = null
  entry.evidence = mine.evidence
    .map(({ labelNl, labelEn, url }) => {
      const address = tidy(url)
      return { labelNl: tidy(labelNl), labelEn: tidy(labelEn), url: address && (webAddress(address) ?? address) }
    })
    .filter(({ labelNl, labelEn, url }) => labelNl || labelEn || url)
  return entry
}

/** Something in the fields that cannot be stored as it is: a message of the namespace `sheet`. */
export type RowProblem = { key: 'tooLong' | 'notAnAddress'; field: string; over: number }

/** What keeps the fields from being saved: something to fill in first, or to repair. Its field is one of the screen, blank evidence included. */
export const gapOf = (mine: EntryValues): Gap | RowProblem | null => problemIn(mine) ?? gapIn(toEntry(mine))

function problemIn(mine: EntryValues): RowProblem | Gap | null {
  const entry = toEntry(mine)
  for (const field of textFields) {
    const over = (entry[field]?.length ?? 0) - longestNote
    if (over > 0) return { key: 'tooLong', field, over }
  }
  for (const [index, item] of mine.evidence.entries()) {
    const field = (name: string) => `evidence.${index}.${name}`
    for (const name of ['labelNl', 'labelEn'] as const) {
      const over = (item[name]?.length ?? 0) - longestEvidenceLabel
      if (over > 0) return { key: 'tooLong', field: field(name), over }
    }
    const url = tidy(item.url)
    if (url && !tidy(item.labelNl) && !tidy(item.labelEn)) return { key: 'status.nameEvidence', field: field('labelNl') }
    if (url && (url.length > longestEvidenceAddress || webAddress(url) === null))
      return { key: 'notAnAddress', field: field('url'), over: 0 }
  }
  return null
}
