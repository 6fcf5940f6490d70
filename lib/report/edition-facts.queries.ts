import 'server-only'
import { dayOf } from '../dates'
import type { Database } from '../db'
import { obstacleText, obstacleTies } from '../obstacle/obstacle.queries'
import { asPublic, type ObstacleYears } from '../obstacle/obstacle.rules'
import { nameInYear } from '../organisation/organisation.rules'
import { citation, citations } from '../plan/plan.queries'
import { readWords } from '../plan/words.queries'
import { readLedger } from '../status/ledger.queries'
import { listPublicTotals } from '../status/published-total.queries'
import { readActions } from './edition-action.queries'
import { asText, endedBy, type Facts, publicPart } from './edition-facts.rules'
import { readIndicator } from './edition-indicator.queries'

/** What the plan produced in a year and what happened to it, in the order of its dates. */
export async function readDeliverables(database: Database, planId: string, year: number): Promise<Facts['deliverables']> {
  const rows = await database.deliverable.findMany({
    where: { planId, year, withdrawnAt: null },
    select: {
      code: true,
      kind: true,
      datedOn: true,
      titleNl: true,
      titleEn: true,
      descriptionNl: true,
      descriptionEn: true,
      confidence: true,
      sources: citations,
      flagships: { select: { tie: true, flagship: { select: { code: true } } }, orderBy: { flagship: { position: 'asc' } } },
    },
    orderBy: [{ datedOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
  })
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    date: row.datedOn,
    title: asText(row.titleNl, row.titleEn),
    description: asText(row.descriptionNl, row.descriptionEn),
    confidence: row.confidence,
    flagships: row.flagships.map(({ tie, flagship }) => ({ flagship: flagship.code, tie })),
    sources: row.sources.map((source) => source.code),
  }))
}

/**
 * An obstacle as a report on a year may show it: one that stood in the way during that year. What happened afterwards is not yet
 * known in that year, and what happened in a year that is not public is not shown.
 */
export function inYear<O extends ObstacleYears & { resolutionNl: string | null; resolutionEn: string | null }>(
  obstacle: O,
  year: number,
  hidden: ReadonlySet<number>,
): O | null {
  const shown = asPublic(obstacle, hidden)
  if (!shown || shown.openedYear > year || (shown.resolvedYear !== null && shown.resolvedYear < year)) return null
  return shown.resolvedYear === year ? shown : { ...shown, resolvedYear: null, resolutionNl: null, resolutionEn: null }
}

/** The obstacles that stood in the way during a year, the oldest first. `hidden` are the years that are not public. */
async function readObstacles(database: Database, planId: string, year: number, hidden: ReadonlySet<number>): Promise<Facts['obstacles']> {
  const rows = await database.obstacle.findMany({
    where: { planId, openedYear: { lte: year } },
    select: {
      ...obstacleText,
      ...obstacleTies,
    },
    orderBy: [{ openedYear: 'asc' }, { slug: 'asc' }],
  })
  const told = rows.flatMap((row) => inYear(row, year, hidden) ?? [])
  return told.map((row) => ({
    slug: row.slug,
    title: asText(row.titleNl, row.titleEn),
    kind: row.kind,
    experiencedBy: row.targetGroups.map(({ targetGroup }) => targetGroup.code),
    actions: row.actions.map(({ action }) => action.number),
    owner: row.owner?.slug ?? null,
    nextStep: asText(row.nextStepNl, row.nextStepEn),
    openedYear: row.openedYear,
    resolvedYear: row.resolvedYear,
    resolution: asText(row.resolutionNl, row.resolutionEn),
  }))
}

/**
 * Everything that a report on a year says, in a fixed number of statements. Give it the client of a REPEATABLE READ transaction:
 * the facts are then those of one moment. Null when the year was never opened.
 */
export async function readFacts(database: Database, planId: string, year: number): Promise<Facts | null> {
  const reportingYears = await database.reportingYear.findMany({
    where: { planId },
    select: { year: true, closedAt: true, publicSince: true },
  })
  const own = reportingYears.find((candidate) => candidate.year === year)
  if (!own) return null
  const hidden = new Set(reportingYears.flatMap((one) => (one.publicSince === null && one.year !== year ? [one.year] : [])))
  const plan = await readPlan(database, planId, year)
  const words = await readWords(database, planId)
  const actions = await readActions(database, planId, year)
  const obstacles = await readObstacles(database, planId, year, hidden)
  const deliverables = await readDeliverables(database, planId, year)
  const indicator = await readIndicator(database, planId, year)
  const ledger = await readLedger(database, planId, false)
  const totals = (await listPublicTotals(planId, database)).filter((total) => total.year === year && total.edition === null)
  return {
    ...plan,
    words,
    year,
    closedOn: own.closedAt && dayOf(own.closedAt),
    actions,
    // the same actions for what is counted and for what is printed
    ledger: publicPart({ ...ledger, actions }, year),
    totals,
    obstacles,
    deliverables,
    indicator,
  }
}

const named = { code: true, nameNl: true, nameEn: true } as const
const inOrder = { orderBy: { position: 'asc' } } as const

async function readPlan(database: Database, planId: string, year: number) {
  const plan = await database.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      slug: true,
      titleNl: true,
      titleEn: true,
      shortTitleNl: true,
      shortTitleEn: true,
      publisherNl: true,
      publisherEn: true,
      horizonYear: true,
      sample: true,
      flagships: {
        select: { id: true, code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
        ...inOrder,
      },
      goals: { select: named, ...inOrder },
      targetGroups: { select: named, ...inOrder },
      themes: { select: named, ...inOrder },
      organisations: {
        select: {
          slug: true,
          endedOn: true,
          endedNote: true,
          endedNoteNl: true,
          names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
        },
        orderBy: { slug: 'asc' },
      },
      sources: { select: citation, orderBy: { code: 'asc' } },
      reports: {
        where: { year },
        select: {
          introductionNl: true,
          introductionEn: true,
          flagshipTexts: { select: { flagshipId: true, textNl: true, textEn: true } },
        },
      },
    },
  })
  const [report] = plan.reports
  const texts = new Map(report?.flagshipTexts.map((text) => [text.flagshipId, text]))
  const asNamed = (item: { code: string; nameNl: string | null; nameEn: string | null }) => ({
    code: item.code,
    name: asText(item.nameNl, item.nameEn),
  })
  return {
    sample: plan.sample,
    plan: {
      slug: plan.slug,
      title: asText(plan.titleNl, plan.titleEn),
      shortTitle: asText(plan.shortTitleNl, plan.shortTitleEn),
      publisher: asText(plan.publisherNl, plan.publisherEn),
      horizonYear: plan.horizonYear,
    },
    introduction: asText(report?.introductionNl, report?.introductionEn),
    flagships: plan.flagships.map((flagship) => {
      const official = asText(flagship.titleNl, flagship.titleEn)
      const working = asText(flagship.workingTitleNl, flagship.workingTitleEn)
      const text = texts.get(flagship.id)
      return {
        id: flagship.id,
        code: flagship.code,
        title: { nl: official.nl ?? working.nl, en: official.en ?? working.en },
        working: { nl: official.nl === null && working.nl !== null, en: official.en === null && working.en !== null },
        text: asText(text?.textNl, text?.textEn),
      }
    }),
    goals: plan.goals.map(asNamed),
    targetGroups: plan.targetGroups.map(asNamed),
    themes: plan.themes.map(asNamed),
    organisations: plan.organisations.map(({ slug, names, ...end }) => {
      const name = nameInYear(names, year)
      return { slug, name: asText(name?.nameNl, name?.nameEn), abbreviation: name?.abbreviation ?? null, ended: endedBy(end, year) }
    }),
    sources: plan.sources.map(({ datedOn, ...source }) => ({ ...source, date: datedOn })),
  }
}
