import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { InvolvementRole } from '@/prisma/generated/enums'
import { columnOf, type Day, dayOfColumn, lastDayOf } from '../dates'
import type { Database } from '../db'
import { rolesOn } from '../organisation/organisation.rules'
import type { EditionEntry } from './edition-action.schema'
import { asText, type FactAction } from './edition-facts.rules'

type Row = Pick<
  FactAction,
  'id' | 'number' | 'titleStatus' | 'introducedYear' | 'flagshipId' | 'flagship' | 'goals' | 'targetGroups' | 'themes'
> & {
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  roles: [role: InvolvementRole, startsOn: Day | null, endsOn: Day | null, slug: string][]
}

/**
 * The actions of a plan in its order, with the confirmed entry of the year, if there is one, and the organisations that had a role on
 * 31 December of it. Who saved or confirmed an entry is not read.
 *
 * One statement that reads each table of the plan once, and not once more for every action.
 */
export async function readActions(database: Database, planId: string, year: number): Promise<FactAction[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT a.id, a.number, a.title_nl AS "titleNl", a.title_en AS "titleEn", a.title_status AS "titleStatus", a.description_nl AS "descriptionNl",
      a.description_en AS "descriptionEn", a.introduced_year AS "introducedYear", a.flagship_id AS "flagshipId", f.code AS flagship,
      coalesce(goals.codes, '{}') AS goals, coalesce(groups.codes, '{}') AS "targetGroups", coalesce(themes.codes, '{}') AS themes,
      coalesce(held.roles, '[]') AS roles
    FROM actions a LEFT JOIN flagships f ON f.id = a.flagship_id
    LEFT JOIN (SELECT l.action_id, array_agg(g.code ORDER BY g.position) AS codes FROM goals g JOIN action_goals l ON l.goal_id = g.id
      WHERE g.plan_id = ${planId}::uuid GROUP BY l.action_id) AS goals ON goals.action_id = a.id
    LEFT JOIN (SELECT l.action_id, array_agg(g.code ORDER BY g.position) AS codes FROM target_groups g JOIN action_target_groups l ON l.target_group_id = g.id
      WHERE g.plan_id = ${planId}::uuid GROUP BY l.action_id) AS groups ON groups.action_id = a.id
    LEFT JOIN (SELECT l.action_id, array_agg(t.code ORDER BY t.position) AS codes FROM themes t JOIN action_themes l ON l.theme_id = t.id
      WHERE t.plan_id = ${planId}::uuid GROUP BY l.action_id) AS themes ON themes.action_id = a.id
    LEFT JOIN (SELECT i.action_id, json_agg(json_build_array(i.role, i.starts_on, i.ends_on, o.slug) ORDER BY i.starts_on NULLS FIRST, o.slug) AS roles
      FROM organisations o JOIN involvements i ON i.organisation_id = o.id
      WHERE o.plan_id = ${planId}::uuid GROUP BY i.action_id) AS held ON held.action_id = a.id
    WHERE a.plan_id = ${planId}::uuid ORDER BY a.position`
  const entries = await readEntries(database, planId, year)
  return rows.map(({ titleNl, titleEn, descriptionNl, descriptionEn, roles, ...action }): FactAction => {
    const involvements = roles.map(([role, startsOn, endsOn, slug]) => ({
      role,
      slug,
      startsOn: startsOn === null ? null : columnOf(startsOn),
      endsOn: endsOn === null ? null : columnOf(endsOn),
    }))
    const held = rolesOn(involvements, lastDayOf(year))
    const inRole = (asked: InvolvementRole) => [...new Set(held.filter(({ role }) => role === asked).map(({ slug }) => slug))]
    return {
      id: action.id,
      flagshipId: action.flagshipId,
      introducedYear: action.introducedYear,
      number: action.number,
      title: asText(titleNl, titleEn),
      titleStatus: action.titleStatus,
      description: asText(descriptionNl, descriptionEn),
      flagship: action.flagship,
      goals: action.goals,
      targetGroups: action.targetGroups,
      themes: action.themes,
      leads: inRole('LEAD'),
      partners: inRole('PARTNER'),
      consulted: inRole('CONSULTED'),
      entry: entries.get(action.id) ?? null,
    }
  })
}

/** What is read of an entry to tell what it says; never who saved or confirmed it. */
export const editionEntrySelect = {
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

type EntryRow = Prisma.StatusEntryGetPayload<{ select: typeof editionEntrySelect }>

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
  const rows = await database.statusEntry.findMany({ where: { planId, year, confirmedAt: { not: null } }, select: editionEntrySelect })
  return new Map(rows.map((row) => [row.actionId, asEntry(row)]))
}
