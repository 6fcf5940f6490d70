import 'server-only'
import { dayOf, today } from '../dates'
import { db } from '../db'
import { nameInYear } from '../organisation/rules'
import type { PublicPlan } from '../plan/queries'
import { readActions } from '../report/edition/action/queries'
import { editionTally } from '../report/edition/counts/rules'
import { asText } from '../report/edition/facts/rules'
import { getPublicCorrectedSince, listPublicEditions } from '../report/edition/queries'
import { getPublicLedger } from '../status/ledger/queries'
import { actionsInScope, entriesOf } from '../status/ledger/rules'
import { yearToShow } from '../status/list/rules'
import { countedState, countStates } from '../status/rules'
import { listPublicTotals } from '../status/total/queries'
import type { ActionsDocument, PlanDocument, YearDocument } from './schema'

/** Where an installation is found, e.g. `https://koers.example.be`. */
type Origin = string

const planUrl = (origin: Origin, plan: string) => `${origin}/api/v1/plans/${plan}`
const editionUrl = (origin: Origin, plan: string, { year, number }: { year: number; number: number }) =>
  `${planUrl(origin, plan)}/reports/${year}/${number}`

const named = { sample: true, code: true, nameNl: true, nameEn: true } as const
const asNamed = ({ nameNl, nameEn, ...item }: { sample: boolean; code: string; nameNl: string | null; nameEn: string | null }) => ({
  ...item,
  name: asText(nameNl, nameEn),
})
const inOrder = { orderBy: { position: 'asc' } } as const

/** The plan itself, and where the rest of it is. */
export async function getPlanDocument(plan: PublicPlan, origin: Origin): Promise<PlanDocument> {
  const [row, years, editions] = await Promise.all([
    db.plan.findUniqueOrThrow({
      where: { id: plan.id },
      select: {
        publisherNl: true,
        publisherEn: true,
        _count: { select: { actions: true } },
        flagships: {
          select: { sample: true, code: true, titleNl: true, titleEn: true, workingTitleNl: true, workingTitleEn: true },
          ...inOrder,
        },
        goals: { select: named, ...inOrder },
        targetGroups: { select: named, ...inOrder },
        themes: { select: named, ...inOrder },
      },
    }),
    db.reportingYear.findMany({
      where: { planId: plan.id, publicSince: { not: null } },
      select: { sample: true, year: true, closedAt: true },
      orderBy: { year: 'asc' },
    }),
    listPublicEditions(plan.id),
  ])
  return {
    sample: plan.sample,
    slug: plan.slug,
    title: asText(plan.titleNl, plan.titleEn),
    shortTitle: asText(plan.shortTitleNl, plan.shortTitleEn),
    publisher: asText(row.publisherNl, row.publisherEn),
    firstYear: plan.firstYear,
    horizonYear: plan.horizonYear,
    actionCount: row._count.actions,
    flagships: row.flagships.map(({ sample, code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => ({
      sample,
      code,
      title: asText(titleNl ?? workingTitleNl, titleEn ?? workingTitleEn),
      working: { nl: titleNl === null && workingTitleNl !== null, en: titleEn === null && workingTitleEn !== null },
    })),
    goals: row.goals.map(asNamed),
    targetGroups: row.targetGroups.map(asNamed),
    themes: row.themes.map(asNamed),
    years: years.map(({ sample, year, closedAt }) => ({
      sample,
      year,
      provisional: closedAt === null,
      url: `${planUrl(origin, plan.slug)}/years/${year}`,
    })),
    reports: editions.map((edition) => ({
      sample: edition.sample,
      year: edition.year,
      number: edition.number,
      publishedAt: edition.publishedAt.toISOString(),
      sha256: edition.sha256,
      withdrawn: edition.withdrawal !== null,
      url: editionUrl(origin, plan.slug, edition),
    })),
    actionsUrl: `${planUrl(origin, plan.slug)}/actions`,
  }
}

/**
 * The actions with their confirmed entry of a year: the one asked for, else the newest public one that is closed.
 * Null when the year asked for is not public.
 */
export async function getActionsDocument(plan: PublicPlan, asked: number | null, origin: Origin): Promise<ActionsDocument | null> {
  const ledger = await getPublicLedger(plan.id)
  const year = asked ?? yearToShow(ledger.years)
  const shown = ledger.years.find((candidate) => candidate.year === year)
  if (asked !== null && !shown) return null
  // without a public year the organisations are those of today, and no entry is told
  const namesOf = year ?? Number(today().slice(0, 4))
  const actions = await readActions(db, plan.id, namesOf)
  const organisations = await db.organisation.findMany({
    where: { planId: plan.id },
    select: {
      sample: true,
      slug: true,
      names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } },
    },
    orderBy: { slug: 'asc' },
  })
  const scope = new Set(year === null ? [] : actionsInScope(ledger, year).map((action) => action.id))
  const entries = year === null ? new Map() : entriesOf(ledger, year)
  return {
    sample: plan.sample,
    plan: plan.slug,
    year,
    provisional: shown !== undefined && shown.closedAt === null,
    organisations: organisations.map(({ sample, slug, names }) => {
      const name = nameInYear(names, namesOf)
      return { sample, slug, name: asText(name?.nameNl, name?.nameEn), abbreviation: name?.abbreviation ?? null }
    }),
    actions: actions.map(({ id, flagshipId: _, introducedYear: __, ...action }) => {
      const state = scope.has(id) ? countedState(entries.get(id)) : null
      const entry = state === null ? null : action.entry
      return {
        ...action,
        state,
        entry,
        lacksEvidence: state === 'REALISED' && entry?.evidence.length === 0,
        url: `${origin}/nl/${plan.slug}/actions/${encodeURIComponent(action.number)}`,
      }
    }),
  }
}

/** The totals of a year: what is recorded, with its scope, beside what was published. Null when neither is public. */
export async function getYearDocument(plan: PublicPlan, year: number, origin: Origin): Promise<YearDocument | null> {
  const [ledger, totals, editions, correctedSince, own] = await Promise.all([
    getPublicLedger(plan.id),
    listPublicTotals(plan.id),
    listPublicEditions(plan.id),
    getPublicCorrectedSince(plan.id, year),
    db.reportingYear.findUnique({
      where: { planId_year: { planId: plan.id, year }, publicSince: { not: null } },
      select: { sample: true, closedAt: true },
    }),
  ])
  const published = totals.filter((total) => total.year === year)
  if (!own && published.length === 0) return null
  return {
    sample: plan.sample,
    plan: plan.slug,
    year,
    recorded: own && {
      sample: own.sample,
      closedOn: own.closedAt && dayOf(own.closedAt),
      provisional: own.closedAt === null,
      correctedSinceEdition: correctedSince,
      ...editionTally({ ledger, year }),
      scope: actionsInScope(ledger, year).map(({ number }) => number),
    },
    published: published.map(({ code, total, counts, sources, edition }) => ({
      sample: editions.some((one) => one.sample && one.year === edition?.year && one.number === edition.number),
      code,
      total,
      counts: countStates.map((state) => ({ state, count: counts[state] })),
      sources: sources.map(({ datedOn, ...source }) => ({ ...source, date: datedOn })),
      edition: edition && { ...edition, url: editionUrl(origin, plan.slug, edition) },
    })),
  }
}
