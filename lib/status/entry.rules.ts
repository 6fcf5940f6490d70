import type { ActionStatus, ClosingReason, NothingToReport, UnchangedReason } from '@/prisma/generated/enums'
import { isClosing } from './status.rules'

/** A link when it has an address, else a document that is only named. */
export type EvidenceValues = { labelNl: string | null; labelEn: string | null; url: string | null }

/** What a person fills in about one action in one year. An empty field is null, never an empty text. */
export type EntryValues = {
  status: ActionStatus | null
  nothingToReport: NothingToReport | null
  noteNl: string | null
  noteEn: string | null
  unchangedReason: UnchangedReason | null
  reasonNl: string | null
  reasonEn: string | null
  closingReason: ClosingReason | null
  closingNoteNl: string | null
  closingNoteEn: string | null
  /** The printed number of the action it was merged into. */
  successorAction: string | null
  /** The slug of the organisation that continues it. */
  successorOrganisation: string | null
  successorNl: string | null
  successorEn: string | null
  evidence: EvidenceValues[]
}

/** An entry as it is stored, with who saved and who confirmed it; names are for staff only. */
export type StoredEntry = EntryValues & {
  version: number
  savedAt: Date
  savedById: string | null
  savedBy: string | null
  confirmedAt: Date | null
  confirmedBy: string | null
}

/** Longest note or reason, in characters. */
export const longestNote = 5000
/** Longest name of a piece of evidence, in characters. */
export const longestEvidenceLabel = 300
/** Longest web address, in characters. */
export const longestEvidenceAddress = 2000
/** The longest title of an obstacle, in characters, per language: one can be named in the row of an action. */
export const longestObstacleTitle = 300
/** Most pieces of evidence with one entry. */
export const mostEvidence = 10

export const emptyEntry: EntryValues = {
  status: null,
  nothingToReport: null,
  noteNl: null,
  noteEn: null,
  unchangedReason: null,
  reasonNl: null,
  reasonEn: null,
  closingReason: null,
  closingNoteNl: null,
  closingNoteEn: null,
  successorAction: null,
  successorOrganisation: null,
  successorNl: null,
  successorEn: null,
  evidence: [],
}

/** What is still to be filled in before an entry can exist: a message of the namespace `rules`, and its field. */
export type Gap = {
  key: `status.${'chooseStatus' | 'eitherStatusOrNothing' | 'chooseClosingReason' | 'explainClosing' | 'chooseSurvivor' | 'sayWhere' | 'onlyWhenClosing' | 'otherDestination' | 'explainUnchanged' | 'nameEvidence'}`
  field: string
}

/** The first thing that keeps these values from being an entry (rule 2), or null. The database checks the same. */
export function gapIn(values: EntryValues): Gap | null {
  const { status, nothingToReport, closingReason } = values
  if (!status && !nothingToReport) return { key: 'status.chooseStatus', field: 'status' }
  if (status && nothingToReport) return { key: 'status.eitherStatusOrNothing', field: 'status' }
  if (isClosing(status)) {
    if (!closingReason) return { key: 'status.chooseClosingReason', field: 'closingReason' }
    if (status === 'MERGED' && !values.successorAction) return { key: 'status.chooseSurvivor', field: 'successorAction' }
    if (status === 'CONTINUED_ELSEWHERE' && !values.successorOrganisation && !values.successorNl && !values.successorEn)
      return { key: 'status.sayWhere', field: 'successorNl' }
    const astray = (status === 'MERGED' ? elsewhereFields : mergedFields).find((field) => values[field] !== null)
    if (astray) return { key: 'status.otherDestination', field: astray }
    if (closingReason === 'OTHER' && !values.closingNoteNl && !values.closingNoteEn)
      return { key: 'status.explainClosing', field: 'closingNoteNl' }
  } else if (closingFields.some((field) => values[field] !== null)) return { key: 'status.onlyWhenClosing', field: 'closingReason' }
  if (values.unchangedReason === 'OTHER' && !values.reasonNl && !values.reasonEn)
    return { key: 'status.explainUnchanged', field: 'reasonNl' }
  const nameless = values.evidence.findIndex((item) => !item.labelNl && !item.labelEn)
  return nameless === -1 ? null : { key: 'status.nameEvidence', field: `evidence.${nameless}.labelNl` }
}

/** What only a closing state has. */
export const closingFields = [
  'closingReason',
  'closingNoteNl',
  'closingNoteEn',
  'successorAction',
  'successorOrganisation',
  'successorNl',
  'successorEn',
] as const satisfies (keyof EntryValues)[]

/** Only an action that was merged has a survivor … */
export const mergedFields = ['successorAction'] as const satisfies (typeof closingFields)[number][]
/** … and only another one was continued by somebody, or somewhere. */
export const elsewhereFields = ['successorOrganisation', 'successorNl', 'successorEn'] as const satisfies (typeof closingFields)[number][]

/** What may change without asking for a new confirmation (rule 3). */
const free: (keyof EntryValues)[] = ['noteNl', 'noteEn', 'evidence']

export const fieldsOfEntry = Object.keys(emptyEntry) as (keyof EntryValues)[]

/** What a person filled in, without what the application knows about it. */
export const valuesOf = (entry: EntryValues): EntryValues =>
  Object.fromEntries(fieldsOfEntry.map((field) => [field, entry[field]])) as EntryValues

/** The fields in which two versions of an entry differ. */
export const changedFields = (before: EntryValues, after: EntryValues): (keyof EntryValues)[] =>
  fieldsOfEntry.filter((field) => (field === 'evidence' ? !sameEvidence(before.evidence, after.evidence) : before[field] !== after[field]))

const sameEvidence = (before: EvidenceValues[], after: EvidenceValues[]): boolean =>
  before.length === after.length &&
  before.every((item, index) => {
    const other = after[index]
    return item.labelNl === other?.labelNl && item.labelEn === other.labelEn && item.url === other.url
  })

/** Changing the status or a reason clears the confirmation; changing the note or the evidence does not (rule 3). */
export const clearsConfirmation = (changed: (keyof EntryValues)[]): boolean => changed.some((field) => !free.includes(field))
