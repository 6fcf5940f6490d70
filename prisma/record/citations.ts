import { Prisma } from '@/prisma/generated/client'
import type { SourceCode } from './cited'
import { type Kept, rowOf } from './keep'

/** The table that links each noun to its sources, and the column that holds the noun (Prisma orders the two by name). */
const tables = {
  Plan: ['_PlanSources', 'A'],
  PlanPassage: ['_PlanPassageToSource', 'A'],
  PlanTerm: ['_PlanTermToSource', 'A'],
  PartnershipSeat: ['_PartnershipSeatToSource', 'A'],
  Goal: ['_GoalToSource', 'A'],
  Flagship: ['_FlagshipToSource', 'A'],
  TargetGroup: ['_SourceToTargetGroup', 'B'],
  Theme: ['_SourceToTheme', 'B'],
  Organisation: ['_OrganisationToSource', 'A'],
  Deliverable: ['_DeliverableToSource', 'A'],
  PlanStage: ['_PlanStageToSource', 'A'],
  PublishedTotal: ['_PublishedTotalToSource', 'A'],
  Indicator: ['_IndicatorToSource', 'A'],
  IndicatorValue: ['_IndicatorValueToSource', 'A'],
  IndicatorTarget: ['_IndicatorTargetToSource', 'A'],
} as const

type Noun = keyof typeof tables
type Citation = Kept & { sources: readonly SourceCode[] }

/** What cites what, gathered while the rows are written and stored at the end: two statements per noun instead of two per row. */
export class Citations {
  private readonly cited = new Map<Noun, Citation[]>()

  add(noun: Noun, row: Kept, sources: readonly SourceCode[]): void {
    this.cited.set(noun, [...(this.cited.get(noun) ?? []), { ...row, sources }])
  }

  /** Rows that staff edited keep the sources that staff gave them. */
  async store(transaction: Prisma.TransactionClient, sources: Map<string, Kept>): Promise<void> {
    for (const [noun, citations] of this.cited) {
      const mine = citations.filter((citation) => citation.mine)
      const pairs = mine.flatMap(({ id, sources: codes }) => codes.map((code) => ({ row: id, source: rowOf(sources, code).id })))
      const [name, column] = tables[noun]
      const table = Prisma.raw(`"${name}"`)
      const row = Prisma.raw(`"${column}"`)
      const source = Prisma.raw(column === 'A' ? '"B"' : '"A"')
      const wanted = Prisma.sql`SELECT * FROM unnest(${pairs.map((pair) => pair.row)}::uuid[], ${pairs.map((pair) => pair.source)}::uuid[])`
      await transaction.$executeRaw`
        DELETE FROM ${table} WHERE ${row} = ANY(${mine.map(({ id }) => id)}::uuid[]) AND (${row}, ${source}) NOT IN (${wanted})`
      await transaction.$executeRaw`INSERT INTO ${table} (${row}, ${source}) ${wanted} ON CONFLICT DO NOTHING`
    }
  }
}
