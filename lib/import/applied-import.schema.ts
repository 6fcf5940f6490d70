import { z } from 'zod'
import { ActionStatus, ClosingReason, NothingToReport, TitleStatus, UnchangedReason } from '@/prisma/generated/enums'

// What an import keeps of the moment it was applied: what was there before and which versions it left behind.

const texts = z.array(z.string())
const listValues = z.object({
  titleNl: z.string().nullable(),
  titleEn: z.string().nullable(),
  descriptionNl: z.string().nullable(),
  descriptionEn: z.string().nullable(),
  titleStatus: z.enum(TitleStatus).nullable(),
  flagship: z.string().nullable(),
  goals: texts,
  targetGroups: texts,
  themes: texts,
  leads: texts,
  partners: texts,
  introducedYear: z.number().nullable(),
})

const role = z.object({
  id: z.uuid(),
  actionId: z.uuid(),
  organisationId: z.uuid(),
  role: z.enum(['LEAD', 'PARTNER']),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
})
const appliedRoles = z.object({ begun: z.array(z.uuid()), ended: z.array(role), removed: z.array(role) })

/** Ids of organisations that the import added; of the first versions it is not known, and they added none. */
const organisations = z.array(z.uuid()).default([])

const appliedList = z.object({
  kind: z.literal('ACTIONS'),
  organisations,
  /** `before` is null for an action that the import added; `version` is the one it left. */
  actions: z.array(z.object({ id: z.uuid(), number: z.string(), version: z.number(), before: listValues.nullable() })),
  roles: appliedRoles,
})

const evidence = z.object({
  position: z.number(),
  kind: z.enum(['LINK', 'DOCUMENT']),
  labelNl: z.string().nullable(),
  labelEn: z.string().nullable(),
  url: z.string().nullable(),
  sourceId: z.string().nullable(),
  accessedOn: z.string().nullable(),
})
const text = z.string().nullable()
/** The columns of an entry that an import writes, or puts back. */
const entryColumns = z.object({
  status: z.enum(ActionStatus).nullable(),
  nothingToReport: z.enum(NothingToReport).nullable(),
  noteNl: text,
  noteEn: text,
  unchangedReason: z.enum(UnchangedReason).nullable(),
  closingReason: z.enum(ClosingReason).nullable(),
  closingNoteNl: text,
  closingNoteEn: text,
  successorActionId: text,
  successorOrganisationId: text,
  successorNl: text,
  successorEn: text,
  reportedById: text,
  confirmedAt: text,
  confirmedById: text,
  savedAt: text,
  savedById: text,
  evidence: z.array(evidence),
})
const appliedHistory = z.object({
  kind: z.literal('STATUSES'),
  organisations,
  entries: z.array(
    z.object({
      id: z.uuid(),
      actionId: z.uuid(),
      number: z.string(),
      year: z.number(),
      version: z.number(),
      before: entryColumns.nullable(),
    }),
  ),
})

export const applied = z.discriminatedUnion('kind', [appliedList, appliedHistory])

export type Applied = z.output<typeof applied>
export type AppliedList = z.output<typeof appliedList>
export type AppliedHistory = z.output<typeof appliedHistory>
export type AppliedRoles = z.output<typeof appliedRoles>
export type EntryColumns = z.output<typeof entryColumns>
