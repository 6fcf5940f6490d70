import 'server-only'
import { db } from '../db'
import { citation, type PublicPlan } from '../plan/plan.queries'
import { listPublicOpenObstacles } from './obstacle-data.queries'
import type { Origin } from './open-data.rules'
import { listPublicOpenOrganisations } from './organisation-data.queries'
import { getPublicStagesDocument, listPublicOpenDeliverables } from './plan-data.queries'
import type { GoalsDocument } from './plan-data.schema'
import {
  getPublicFlagshipsDocument,
  getPublicGoalsDocument,
  getPublicTargetGroupsDocument,
  getPublicThemesDocument,
  listPublicOpenCellComments,
} from './structure-data.queries'
import { codesOf, inColumns, numbered, type Row } from './table.rules'
import { listPublicActionRows } from './table-action.queries'
import { listPublicContextRows } from './table-context.queries'
import { listPublicIndicatorRows } from './table-indicator.queries'
import { listPublicProgressRows } from './table-progress.queries'

const named = ({ code, name, confidence, sources }: GoalsDocument['goals'][number]): Row => ({
  code,
  ...inColumns('name', name),
  confidence,
  sources: codesOf(sources),
})

/** Flagships, goals, both axes of the matrix and what is said of its cells, as rows. */
export async function listPublicStructureRows(plan: PublicPlan, origin: Origin) {
  const [{ flagships }, { goals }, { targetGroups }, { themes }, comments] = await Promise.all([
    getPublicFlagshipsDocument(plan, origin),
    getPublicGoalsDocument(plan, origin),
    getPublicTargetGroupsDocument(plan, origin),
    getPublicThemesDocument(plan, origin),
    listPublicOpenCellComments(plan),
  ])
  return {
    flagships: flagships.map(
      ({ code, title, working, theme, themeTie, confidence, sources }): Row => ({
        code,
        ...inColumns('title', title),
        working_title_nl: working.nl,
        working_title_en: working.en,
        theme,
        theme_tie: themeTie,
        confidence,
        sources: codesOf(sources),
      }),
    ),
    goals: goals.map(named),
    target_groups: targetGroups.map(named),
    themes: themes.map(({ note, ...theme }): Row => ({ ...named(theme), ...inColumns('note', note) })),
    cell_comments: comments.map(
      ({ targetGroup, theme, comment: { about, text, since, sources } }): Row => ({
        target_group: targetGroup,
        theme,
        about,
        ...inColumns('comment', text),
        since,
        sources: codesOf(sources),
      }),
    ),
    cited: [...flagships, ...goals, ...targetGroups, ...themes, ...comments.map(({ comment }) => comment)].flatMap(
      ({ sources }) => sources,
    ),
  }
}

/** Organisations, their names of all times and the roles they have or had. */
export async function listPublicOrganisationRows(plan: PublicPlan, origin: Origin) {
  const organisations = await listPublicOpenOrganisations(plan, origin)
  return {
    organisations: organisations.map(
      (one): Row => ({
        slug: one.slug,
        kind: one.kind,
        ...inColumns('role_in_plan', one.role),
        ended_on: one.endedOn,
        ...inColumns('ended_note', one.endedNote),
        succeeds: one.succeeds,
        succeeds_tie: one.succeedsTie,
        confidence: one.confidence,
        sources: codesOf(one.sources),
      }),
    ),
    organisation_names: organisations.flatMap(({ slug, names }) =>
      names.map(
        ({ name, abbreviation, from, until }, index): Row => ({
          organisation: slug,
          place: index + 1,
          ...inColumns('name', name),
          abbreviation,
          from,
          until,
        }),
      ),
    ),
    involvements: organisations.flatMap(({ slug, involvements }) =>
      numbered(involvements ?? [], ({ action, role }) => `${action} ${role}`).map(
        ({ item: { action, role, from, until }, place }): Row => ({ action, organisation: slug, role, place, from, until }),
      ),
    ),
    cited: organisations.flatMap(({ sources }) => sources),
  }
}

/** Obstacles, what the plan produced, and its stages, each with what it is linked to. */
export async function listPublicTimelineRows(plan: PublicPlan, origin: Origin) {
  const [obstacles, deliverables, { stages }] = await Promise.all([
    listPublicOpenObstacles(plan),
    listPublicOpenDeliverables(plan),
    getPublicStagesDocument(plan, origin),
  ])
  return {
    obstacles: obstacles.map(
      (one): Row => ({
        slug: one.slug,
        kind: one.kind,
        ...inColumns('title', one.title),
        owner: one.owner,
        ...inColumns('next_step', one.nextStep),
        opened_year: one.openedYear,
        resolved_year: one.resolvedYear,
        ...inColumns('resolution', one.resolution),
      }),
    ),
    obstacle_actions: obstacles.flatMap(({ slug, actions }) => actions.map((action): Row => ({ obstacle: slug, action }))),
    obstacle_target_groups: obstacles.flatMap(({ slug, experiencedBy }) =>
      experiencedBy.map((group): Row => ({ obstacle: slug, target_group: group })),
    ),
    deliverables: deliverables.map(
      (one): Row => ({
        code: one.code,
        kind: one.kind,
        year: one.year,
        dated: one.date,
        reports_on_year: one.reportsOnYear,
        ...inColumns('title', one.title),
        ...inColumns('description', one.description),
        confidence: one.confidence,
        sources: codesOf(one.sources),
      }),
    ),
    deliverable_flagships: deliverables.flatMap(({ code, flagships }) => flagships.map((tied): Row => ({ deliverable: code, ...tied }))),
    deliverable_target_groups: deliverables.flatMap(({ code, targetGroups }) =>
      targetGroups.map(({ targetGroup, tie }): Row => ({ deliverable: code, target_group: targetGroup, tie })),
    ),
    stages: stages.map(
      ({ year, stage, note, sources }): Row => ({
        year,
        stage: stage.code,
        ...inColumns('stage', stage.label),
        ...inColumns('note', note),
        sources: codesOf(sources),
      }),
    ),
    cited: [...deliverables, ...stages].flatMap(({ sources }) => sources),
  }
}

/** The sources that another table cites, and no others: writing down a source does not publish it yet. */
export async function listPublicSourceRows(plan: PublicPlan, origin: Origin): Promise<{ sources: Row[] }> {
  return listPublicCitedSourceRows(plan, await Promise.all(citing.map((read) => read(plan, origin))))
}

/** What reads the tables that cite: every table but that of the sources. */
export const citing = [
  listPublicContextRows,
  listPublicStructureRows,
  listPublicActionRows,
  listPublicOrganisationRows,
  listPublicProgressRows,
  listPublicTimelineRows,
  listPublicIndicatorRows,
]

/** The sources that these tables cite. */
export async function listPublicCitedSourceRows(plan: PublicPlan, tables: { cited: { code: string }[] }[]): Promise<{ sources: Row[] }> {
  const codes = tables.flatMap(({ cited }) => cited.map(({ code }) => code))
  const sources = await db.source.findMany({
    where: { planId: plan.id, code: { in: [...new Set(codes)] } },
    select: { ...citation, note: true, noteNl: true },
    orderBy: { code: 'asc' },
  })
  return {
    sources: sources.map(({ code, title, publisher, url, datedOn, note, noteNl }) => ({
      code,
      source_title: title,
      publisher,
      url,
      dated: datedOn,
      note_nl: noteNl,
      note_en: note,
    })),
  }
}
