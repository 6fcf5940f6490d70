import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { dayOfColumn, lastDayOf } from '../../../dates'
import type { Database } from '../../../db'
import { rolesOn } from '../../../organisation/rules'
import { asText, type FactAction } from '../facts/rules'
import type { EditionEntry } from './schema'

/**
 * The actions of a plan in its order, with the confirmed entry of the year, if there is one, and the organisations that had a role on
 * 31 December of it. Who saved or confirmed an entry is not read.
 */
export async function readActions(database: Database, planId: string, year: number): Promise<FactAction[]> {
  const rows = await database.action.findMany({
    where: { planId },
    select: {
      id: true,
      number: true,
      titleNl: true,
      titleEn: true,
      titleStatus: true,
      descriptionNl: true,
      descriptionEn: true,
      introducedYear: true,
      flagshipId: true,
      flagship: { select: { code: true } },
      goals: { select: { goal: { select: { code: true } } }, orderBy: { goal: { position: 'asc' } } },
      targetGroups: { select: { targetGroup: { select: { code: true } } }, orderBy: { targetGroup: { position: 'asc' } } },
      themes: { select: { theme: { select: { code: true } } }, orderBy: { theme: { position: 'asc' } } },
      involvements: {
        select: { role: true, startsOn: true, endsOn: true, organisation: { select: { slug: true } } },
        orderBy: [{ startsOn: { sort: 'asc', nulls: 'first' } }, { organisation: { slug: 'asc' } }],
      },
    },
    orderBy: { position: 'asc' },
  })
  const entries = await readEntries(database, planId, year)
  return rows.map(({ flagship, goals, targetGroups, themes, involvements, ...action }): FactAction => {
    const roles = rolesOn(involvements, lastDayOf(year))
    const inRole = (role: InvolvementRole) => [...new Set(roles.filter((one) => one.role === role).map((one) => one.organisation.slug))]
    return {
      id: action.id,
      flagshipId: action.flagshipId,
      introducedYear: action.introducedYear,
      number: action.number,
      title: asText(action.titleNl, action.titleEn),
      titleStatus: action.titleStatus,
      description: asText(action.descriptionNl, action.descriptionEn),
      flagship: flagship?.code ?? null,
      goals: goals.map(({ goal }) => goal.code),
      targetGroups: targetGroups.map(({ targetGroup }) => targetGroup.code),
      themes: themes.map(({ theme }) => theme.code),
      leads: inRole('LEAD'),
      partners: inRole('PARTNER'),
      consulted: inRole('CONSULTED'),
      entry: entries.get(action.id) ?? null,
    }
  })
}

/** What is read of an entry to tell what it says; never who saved or confirmed it. */
export const entrySelect = {
  actionId: true,
  noteNl: true,
  noteEn: true,
  nothingToReport: true,
  unchangedReason: true,
  reasonNl: true,
  reasonEn: true,
  closingReason: true,
  closingNoteNl: true,
  closingNoteEn: true,
  successorNl: true,
  successorEn: true,
  successorAction: { select: { number: true } },
  successorOrganisation: { select: { slug: true } },
  reportedBy: { select: { slug: true } },
  evidence: {
    select: { kind: true, labelNl: true, labelEn: true, url: true, accessedOn: true, source: { select: { code: true } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.StatusEntrySelect

type EntryRow = Prisma.StatusEntryGetPayload<{ select: typeof entrySelect }>

/** An entry in the words of an edition. */
export const asEntry = (row: EntryRow): EditionEntry => ({
  note: asText(row.noteNl, row.noteEn),
  nothingToReport: row.nothingToReport,
  unchangedReason: row.unchangedReason,
  reason: asText(row.reasonNl, row.reasonEn),
  closing: row.closingReason && {
    reason: row.closingReason,
    note: asText(row.closingNoteNl, row.closingNoteEn),
    successorAction: row.successorAction?.number ?? null,
    successorOrganisation: row.successorOrganisation?.slug ?? null,
    successor: asText(row.successorNl, row.successorEn),
  },
  reportedBy: row.reportedBy?.slug ?? null,
  evidence: row.evidence.map((piece) => ({
    kind: piece.kind,
    label: asText(piece.labelNl, piece.labelEn),
    url: piece.url,
    accessedOn: piece.accessedOn && dayOfColumn(piece.accessedOn),
    source: piece.source?.code ?? null,
  })),
})

async function readEntries(database: Database, planId: string, year: number) {
  const rows = await database.statusEntry.findMany({ where: { planId, year, confirmedAt: { not: null } }, select: entrySelect })
  return new Map(rows.map((row) => [row.actionId, asEntry(row)]))
}
