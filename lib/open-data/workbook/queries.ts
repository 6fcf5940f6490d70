import 'server-only'
import { db } from '../../db'
import { getTranslator } from '../../i18n'
import { type Locale, languageTag } from '../../locale'
import type { PublicPlan } from '../../plan/queries'
import { wordsOfEdition } from '../../report/edition/label/rules'
import { getPublicEdition, sha256 } from '../../report/edition/queries'
import type { EditionContent, PublicEdition } from '../../report/edition/schema'
import type { Text } from '../../report/edition/vocabulary/schema'
import { countStates } from '../../status/rules'
import { asSentences } from '../../text'
import { inWordsOf } from '../../words-in-use'
import { type WorkbookFacts, type WorkbookSheet, writeWorkbook } from '../../workbook'
import { getActionsDocument, wholeList } from '../action/queries'
import type { ActionsDocument } from '../action/schema'
import { listPublicOpenObstacles } from '../obstacle/queries'
import { wholeOf } from '../paging/rules'
import { getPlanDocument } from '../plan/queries'
import type { Terms } from '../schema'
import { licences, type Origin, planUrl, termsOf } from '../terms/rules'
import { getYearDocument } from '../year/queries'
import { type Named, sheetsOf, type Told } from './rules'

/** A workbook, and a tag of what it says: its bytes hold the time at which they were made. */
export type Workbook = { bytes: Buffer; tag: string }

/** The file, with what it says of itself. */
export async function workbookOf(sheets: WorkbookSheet[], facts: Omit<WorkbookFacts, 'language'>, locale: Locale): Promise<Workbook> {
  const t = getTranslator(locale, 'open-data')
  const yes = (value: boolean) => t(value ? 'about.yes' : 'about.no')
  const bytes = await writeWorkbook(sheets, { ...facts, language: languageTag[locale] }, yes)
  return { bytes, tag: `W/"${sha256(JSON.stringify([sheets, facts.title, facts.publisher]))}"` }
}

const definitions = (locale: Locale): [string, string][] => {
  const t = getTranslator(locale, 'status')
  return countStates.map((state) => [t(`${state}.label`), t(`${state}.definition`)])
}

/** What every workbook says of itself first. */
export function aboutOf(
  locale: Locale,
  title: string | null,
  own: Told['about'],
  terms: Terms,
  sample: boolean,
  url: string,
): Told['about'] {
  const t = getTranslator(locale, 'open-data')
  return [
    [t('about.plan'), title ?? terms.plan],
    ...own,
    [t('about.sample'), t(sample ? 'about.yes' : 'about.no')],
    ...licences.map((licence): Told['about'][number] => [t('about.licence'), { text: licence.name, url: licence.url }]),
    [t('about.attribution'), terms.attribution[locale] ?? terms.attribution.nl ?? terms.plan],
    [t('about.address'), { text: url, url }],
  ]
}

/** Who publishes a plan, in one language when it is known there. */
export async function getPublicPublisher(plan: PublicPlan, locale: Locale): Promise<string> {
  const { publisherNl, publisherEn } = await db.plan.findUniqueOrThrow({
    where: { id: plan.id },
    select: { publisherNl: true, publisherEn: true },
  })
  return (locale === 'en' && publisherEn) || publisherNl || plan.titleNl
}

type Lists = { [N in Named]: { code: string; name: Text }[] }

const namesIn = (lists: Lists): Told['nameOf'] => {
  const known = Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, new Map(list.map(({ code, name }) => [code, name]))]),
  ) as Record<Named, Map<string, Text>>
  return (kind, code) => known[kind].get(code) ?? null
}

const pageIn = (origin: Origin, plan: string, locale: Locale) => (number: string) =>
  `${origin}/${locale}/${plan}/actions/${encodeURIComponent(number)}`

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

/** The workbook of a public year, with the data of now. Null when the year is not public. */
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
  const title = locale === 'nl' ? plan.titleNl : plan.titleEn
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

/** The workbook of an edition, from nothing but its own text. Null when there is none, or when it was withdrawn. */
export async function getPublicEditionWorkbook(
  plan: PublicPlan,
  year: number,
  number: number,
  locale: Locale,
  origin: Origin,
): Promise<Workbook | null> {
  const edition = await getPublicEdition(plan.id, year, number)
  if (!edition?.content) return null
  const { content } = edition
  const publisher = content.plan.publisher[locale] ?? content.plan.publisher.nl ?? plan.titleNl
  const facts = { title: content.title[locale], publisher, created: edition.publishedAt }
  // its heads and sheets are called as the plan called them then
  const sheets = inWordsOf({ words: wordsOfEdition(content) }, () =>
    sheetsOf(toldBy(content, edition, locale, termsOf(plan, origin), origin), locale),
  )
  return workbookOf(sheets, facts, locale)
}

function toldBy(content: EditionContent, { sha256: hash }: PublicEdition, locale: Locale, terms: Terms, origin: Origin): Told {
  const t = getTranslator(locale, 'open-data')
  const { year, number, sample, blocks, labels, states } = content
  const own: Told['about'] = [
    [t('about.year'), year],
    [t('about.edition'), number],
    [t('about.published'), { day: content.publishedOn }],
    [t('about.citeAs'), content.citeAs[locale]],
    [t('about.hash'), hash],
    ...(content.erratum?.[locale] ? [[t('about.erratum'), content.erratum[locale]] as [string, string]] : []),
  ]
  const url = `${planUrl(origin, terms.plan)}/reports/${year}/${number}`
  const about = aboutOf(locale, content.plan.title[locale], own, terms, sample, url)
  return {
    year,
    about: [
      ...about,
      [t('about.definitions'), ''],
      ...states.map(({ label, definition }): [string, string] => [label[locale], definition[locale]]),
    ],
    actions: content.actions.filter(({ state }) => state !== null).map((action) => ({ ...action, sample })),
    counts: blocks.flatMap((block) =>
      block.type === 'counts'
        ? [
            { source: t('recordedCount'), counts: block.tally.counts },
            ...block.published.map(({ code, counts }) => ({
              source: t('publishedCount', { code }),
              counts: counts.map((count) => ({ ...count, percentage: null, actions: [] })),
            })),
          ]
        : [],
    ),
    obstacles: blocks.flatMap((block) => (block.type === 'obstacles' ? block.obstacles.map((one) => ({ ...one, sample })) : [])),
    nameOf: namesIn({
      flagship: content.flagships.map(({ code, title: name }) => ({ code, name })),
      goal: content.goals,
      targetGroup: content.targetGroups,
      theme: content.themes,
      organisation: content.organisations.map(({ slug, name }) => ({ code: slug, name })),
      source: content.sources.map(({ code, title }) => ({ code, name: { nl: title, en: title } })),
    }),
    pageOf: pageIn(origin, terms.plan, locale),
    label: (list, code) => {
      const known = list === 'state' ? states.find((one) => one.state === code) : labels[list].find((one) => one.code === code)
      return known?.label[locale] ?? code
    },
  }
}
