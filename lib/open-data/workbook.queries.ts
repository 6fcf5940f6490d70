import 'server-only'
import { db } from '../db'
import { getTranslator } from '../i18n'
import { type Locale, languageTag } from '../locale'
import type { PublicPlan } from '../plan/plan.queries'
import { sha256 } from '../report/edition.queries'
import { countStates } from '../status/status.rules'
import { asSentences } from '../text/text'
import { type WorkbookCell, type WorkbookFacts, type WorkbookSheet, writeWorkbook } from '../text/workbook'
import { getActionsDocument, wholeList } from './action-data.queries'
import type { ActionsDocument } from './action-data.schema'
import { wholeOf } from './api-paging.rules'
import { listPublicOpenIndicators } from './indicator-data.queries'
import { listPublicOpenObstacles } from './obstacle-data.queries'
import { type Origin, planUrl, termsOf } from './open-data.rules'
import { getPlanDocument } from './plan-data.queries'
import { aboutOf, namesIn, pageIn, sheetsOf, type Told } from './workbook.rules'
import { indicatorSheets } from './workbook-indicator.rules'
import { getYearDocument } from './year-data.queries'

/** A workbook, and a tag of what it says: its bytes hold the time at which they were made. */
export type Workbook = { bytes: Buffer; tag: string }

/** The file, with what it says of itself. */
async function workbookOf(sheets: WorkbookSheet[], facts: Omit<WorkbookFacts, 'language'>, locale: Locale): Promise<Workbook> {
  const t = getTranslator(locale, 'open-data')
  const yes = (value: boolean) => t(value ? 'about.yes' : 'about.no')
  const bytes = await writeWorkbook(sheets, { ...facts, language: languageTag[locale] }, yes)
  return { bytes, tag: `W/"${sha256(JSON.stringify([sheets, facts.title, facts.publisher]))}"` }
}

const definitions = (locale: Locale): [string, string][] => {
  const t = getTranslator(locale, 'status')
  return countStates.map((state) => [t(`${state}.label`), t(`${state}.definition`)])
}

/** Who publishes a plan, in one language when it is known there. */
async function getPublicPublisher(plan: PublicPlan, locale: Locale): Promise<string> {
  const { publisherNl, publisherEn } = await db.plan.findUniqueOrThrow({
    where: { id: plan.id },
    select: { publisherNl: true, publisherEn: true },
  })
  return { nl: publisherNl, en: publisherEn }[locale] || publisherNl || plan.titleNl
}

/** A row of a workbook leaves a cell empty, whether nothing was entered or there is nothing. */
const withLists = ({ goals, targetGroups, themes, leads, partners, consulted, ...action }: ActionsDocument['actions'][number]) => ({
  ...action,
  goals: goals ?? [],
  targetGroups: targetGroups ?? [],
  themes: themes ?? [],
  leads: leads ?? [],
  partners: partners ?? [],
  consulted: consulted ?? [],
})

/** The workbook of a public year, with current data. Null when the year is not public. */
export async function getPublicYearWorkbook(plan: PublicPlan, year: number, locale: Locale, origin: Origin): Promise<Workbook | null> {
  const [document, list, obstacles, { flagships, goals, targetGroups, themes }, publisher] = await Promise.all([
    getYearDocument(plan, year, origin),
    getActionsDocument(plan, { ...wholeList, year }, wholeOf, origin),
    listPublicOpenObstacles(plan),
    getPlanDocument(plan, origin),
    getPublicPublisher(plan, locale),
  ])
  if (!document?.recorded || !list) return null
  const { recorded, published } = document
  const t = getTranslator(locale, 'open-data')
  const [lists, status] = [getTranslator(locale, 'lists'), getTranslator(locale, 'status')]
  const own: Told['about'] = [
    [t('about.year'), year],
    ...(recorded.closedOn === null ? [] : [[t('about.closed'), { day: recorded.closedOn }] as Told['about'][number]]),
    [t('about.provisional'), t(recorded.provisional ? 'about.yes' : 'about.no')],
    [t('about.reported'), `${recorded.reported}/${recorded.total}`],
  ]
  const url = `${planUrl(origin, plan.slug)}/years/${year}`
  const title = { nl: plan.titleNl, en: plan.titleEn }[locale]
  const about = aboutOf(locale, title, own, document, plan.sample, url)
  const told: Told = {
    year,
    about: [...about, [t('about.definitions'), ''], ...definitions(locale)],
    actions: list.actions.filter(({ state }) => state !== null).map(withLists),
    counts: [
      { source: t('recordedCount'), counts: recorded.counts },
      ...published.map(({ code, counts }) => ({
        source: t('publishedCount', { code }),
        counts: counts.map((count) => ({ ...count, percentage: null, actions: [] })),
      })),
    ],
    obstacles,
    nameOf: namesIn({
      flagship: flagships.map(({ code, title: name }) => ({ code, name })),
      goal: goals,
      targetGroup: targetGroups,
      theme: themes,
      organisation: list.organisations.map(({ slug, name }) => ({ code: slug, name })),
      source: [],
    }),
    pageOf: pageIn(origin, plan.slug, locale),
    label: (list, code) =>
      list === 'state' ? status(`${code}.label` as 'REALISED.label') : lists(`${list}.${code}` as 'obstacleKind.DATA'),
  }
  const facts = { title: asSentences([title ?? plan.slug, t('yearWorkbook', { year: String(year) })]), publisher, created: new Date() }
  return workbookOf(sheetsOf(told, locale), facts, locale)
}

/** All indicators of a plan as a workbook, with current data: what they are, their values with the basis of each (rule 11), and the targets. */
export async function getPublicIndicatorsWorkbook(plan: PublicPlan, locale: Locale, origin: Origin): Promise<Workbook> {
  const [indicators, publisher] = await Promise.all([listPublicOpenIndicators(plan), getPublicPublisher(plan, locale)])
  const t = getTranslator(locale, 'open-data')
  const title = { nl: plan.titleNl, en: plan.titleEn }[locale]
  const url = `${planUrl(origin, plan.slug)}/indicators`
  const about: WorkbookCell[][] = aboutOf(locale, title, [], termsOf(plan, origin), plan.sample, url)
  const first: WorkbookSheet = { name: t('about.sheet'), rows: about, headed: false }
  const page = (code: string) => `${origin}/${locale}/${plan.slug}/indicators/${encodeURIComponent(code)}`
  const facts = { title: asSentences([title ?? plan.slug, t('indicatorsWorkbook')]), publisher, created: new Date() }
  return workbookOf([first, ...indicatorSheets(indicators, page, locale)], facts, locale)
}
