import 'server-only'
import { db } from '../../db'

const organisation = {
  select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
} as const

/** What was said about an action: its confirmed entries of public years, by year. Persons are never selected. */
export const listPublicEntries = (actionId: string) =>
  db.statusEntry.findMany({
    where: { actionId, confirmedAt: { not: null }, reportingYear: { publicSince: { not: null } } },
    select: {
      year: true,
      status: true,
      nothingToReport: true,
      noteNl: true,
      noteEn: true,
      unchangedReason: true,
      reasonNl: true,
      reasonEn: true,
      closingReason: true,
      closingNoteNl: true,
      closingNoteEn: true,
      successorAction: { select: { number: true, titleNl: true, titleEn: true, titleStatus: true, sample: true } },
      successorOrganisation: organisation,
      successorNl: true,
      successorEn: true,
      reportedBy: organisation,
      confirmedAt: true,
      evidence: {
        select: { kind: true, labelNl: true, labelEn: true, url: true, accessedOn: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { year: 'asc' },
  })

export type PublicEntry = Awaited<ReturnType<typeof listPublicEntries>>[number]
