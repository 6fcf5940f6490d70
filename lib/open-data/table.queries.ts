import 'server-only'
import type { PublicPlan } from '../plan/plan.queries'
import { type CsvCell, csv } from '../text/csv'
import { licenceCells, type Origin } from './open-data.rules'
import { asCells, type Row } from './table.rules'
import { type TableName, tableNames } from './table.schema'
import { listPublicActionRows } from './table-action.queries'
import { listPublicContextRows } from './table-context.queries'
import { listPublicIndicatorRows } from './table-indicator.queries'
import { listPublicProgressRows } from './table-progress.queries'
import {
  citing,
  listPublicCitedSourceRows,
  listPublicOrganisationRows,
  listPublicSourceRows,
  listPublicStructureRows,
  listPublicTimelineRows,
} from './table-structure.queries'

export type RowsOf<N extends TableName> = (plan: PublicPlan, origin: Origin) => Promise<Record<N, Row[]>>

// Tables that are made of the same documents are read together.
const readers = {
  flagships: listPublicStructureRows,
  goals: listPublicStructureRows,
  target_groups: listPublicStructureRows,
  themes: listPublicStructureRows,
  cell_comments: listPublicStructureRows,
  actions: listPublicActionRows,
  action_goals: listPublicActionRows,
  action_target_groups: listPublicActionRows,
  action_themes: listPublicActionRows,
  involvements: listPublicOrganisationRows,
  organisations: listPublicOrganisationRows,
  organisation_names: listPublicOrganisationRows,
  years: listPublicProgressRows,
  statuses: listPublicProgressRows,
  evidence: listPublicProgressRows,
  published_totals: listPublicProgressRows,
  editions: listPublicProgressRows,
  changes: listPublicProgressRows,
  obstacles: listPublicTimelineRows,
  obstacle_actions: listPublicTimelineRows,
  obstacle_target_groups: listPublicTimelineRows,
  deliverables: listPublicTimelineRows,
  deliverable_flagships: listPublicTimelineRows,
  deliverable_target_groups: listPublicTimelineRows,
  plan_passages: listPublicContextRows,
  plan_terms: listPublicContextRows,
  partnership_seats: listPublicContextRows,
  stages: listPublicTimelineRows,
  indicators: listPublicIndicatorRows,
  indicator_series: listPublicIndicatorRows,
  indicator_values: listPublicIndicatorRows,
  indicator_targets: listPublicIndicatorRows,
  sources: listPublicSourceRows,
} satisfies { [N in TableName]: RowsOf<N> }

/** What each row says of the plan, because rows are copied without the file they came in. */
const termsOfRows = (plan: PublicPlan, origin: Origin): CsvCell[] => [plan.slug, plan.sample, ...licenceCells(plan, origin)]

/** A table of the open data, its heading first: what the documents say, a text in a column per language. */
export async function getPublicTable(plan: PublicPlan, name: TableName, origin: Origin): Promise<CsvCell[][]> {
  const rows: Partial<Record<TableName, Row[]>> = await readers[name](plan, origin)
  return asCells(name, rows[name] ?? [], termsOfRows(plan, origin))
}

export type TableFile = { name: TableName; bytes: Buffer }

/** Every table as the bytes of its file, in their order. What several tables are made of is read once, one after the other. */
export async function listPublicTableFiles(plan: PublicPlan, origin: Origin): Promise<TableFile[]> {
  const read: Awaited<ReturnType<(typeof citing)[number]>>[] = []
  for (const list of citing) read.push(await list(plan, origin))
  const rows: Partial<Record<TableName, Row[]>> = Object.assign({}, ...read, await listPublicCitedSourceRows(plan, read))
  const terms = termsOfRows(plan, origin)
  return tableNames.map((name) => ({ name, bytes: Buffer.from(csv(asCells(name, rows[name] ?? [], terms))) }))
}
