import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type Database, db } from '../db'
import type { DatedName } from '../organisation/rules'
import { may } from '../user/right/rules'
import type { Operator } from '../user/rules'
import { kindsWithRows, type SampleCounts, type SampleKind } from './rules'

const sample = { sample: true } as const
const real = { some: { sample: false } } as const

/** A sample report stays in which somebody really wrote, or of which an edition must stay. */
export const reportsThatStay = {
  ...sample,
  OR: [{ flagshipTexts: real }, { editions: { some: { OR: [{ sample: false }, { withdrawal: { sample: false } }] } } }],
} satisfies Prisma.AnnualReportWhereInput

/** A sample year in which somebody really reported stays, and one whose report stays: there is no report on a year that does not exist. */
export async function yearsThatStay(database: Database) {
  const reports = await database.annualReport.findMany({
    where: { OR: [{ sample: false }, reportsThatStay] },
    select: { planId: true, year: true },
  })
  return { ...sample, OR: [{ entries: real }, ...reports] } satisfies Prisma.ReportingYearWhereInput
}

/** And a flagship under which a real action or text stands. */
export const flagshipsThatStay = { ...sample, OR: [{ actions: real }, { reportTexts: real }] } satisfies Prisma.FlagshipWhereInput

/** A sample edition may go unless somebody really withdrew it: that tombstone is for ever. */
export const editionsThatGo = {
  ...sample,
  OR: [{ withdrawal: null }, { withdrawal: sample }],
} satisfies Prisma.EditionWhereInput

/** The ids of the sample organisations that real rows refer to, with the bodies those succeed. */
export async function organisationsThatStay(database: Database): Promise<string[]> {
  let ids: string[] = []
  for (;;) {
    const found = await database.organisation.findMany({
      where: {
        ...sample,
        OR: [
          { memberships: real },
          { involvements: real },
          { obstacles: real },
          { reported: real },
          { continued: real },
          { succeededBy: { some: { OR: [{ sample: false }, { id: { in: ids } }] } } },
        ],
      },
      select: { id: true },
    })
    if (found.length === ids.length) return ids
    ids = found.map(({ id }) => id)
  }
}

/** How many rows of each kind a removal at this moment takes away; for actions, how many slots it empties. */
export async function countSampleRows(database: Database): Promise<SampleCounts> {
  const where = sample
  const organisations = await organisationsThatStay(database)
  const ties = [
    await database.actionGoal.count({ where }),
    await database.actionTargetGroup.count({ where }),
    await database.actionTheme.count({ where }),
  ]
  const others = [
    await database.goal.count({ where }),
    await database.flagship.count({ where: { ...where, NOT: flagshipsThatStay } }),
    await database.targetGroup.count({ where }),
    await database.theme.count({ where }),
    await database.formerNumber.count({ where }),
    await database.planStage.count({ where }),
    await database.cellComment.count({ where }),
    await database.deliverable.count({ where }),
    await database.indicator.count({ where }),
    await database.source.count({ where }),
    await database.import.count({ where }),
    await database.importHeadings.count({ where }),
  ]
  return {
    plan: await database.plan.count({ where }),
    action: await database.action.count({ where }),
    actionTie: sum(ties),
    organisation: await database.organisation.count({ where: { ...where, id: { notIn: organisations } } }),
    involvement: await database.involvement.count({ where }),
    reportingYear: await database.reportingYear.count({ where: { ...where, NOT: await yearsThatStay(database) } }),
    statusEntry: await database.statusEntry.count({ where }),
    evidence: await database.evidence.count({ where }),
    obstacle: await database.obstacle.count({ where }),
    annualReport: await database.annualReport.count({ where: { ...where, NOT: reportsThatStay } }),
    flagshipText: await database.flagshipText.count({ where }),
    edition: await database.edition.count({ where: editionsThatGo }),
    publishedTotal: await database.publishedTotal.count({ where }),
    other: sum(others),
    user: await database.user.count({ where }),
    event: await database.event.count({ where }),
  }
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

export type SampleRows = {
  /** What a removal takes away, per kind. */
  going: { kind: SampleKind; count: number }[]
  /** What stays and becomes real, because real rows rest on it. */
  staying: { years: number[]; reports: number[]; organisations: { slug: string; names: DatedName[] }[] }
}

/** What removing the sample would do at this moment; null for who may not remove it. */
export async function listSampleRows(operator: Operator): Promise<SampleRows | null> {
  if (!may(operator, 'listSampleRows')) return null
  const years = await db.reportingYear.findMany({ where: await yearsThatStay(db), select: { year: true }, orderBy: { year: 'asc' } })
  const reports = await db.annualReport.findMany({ where: reportsThatStay, select: { year: true }, orderBy: { year: 'asc' } })
  const organisations = await db.organisation.findMany({
    where: { id: { in: await organisationsThatStay(db) } },
    select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
    orderBy: { slug: 'asc' },
  })
  return {
    going: kindsWithRows(await countSampleRows(db)),
    staying: { years: years.map(({ year }) => year), reports: reports.map(({ year }) => year), organisations },
  }
}
