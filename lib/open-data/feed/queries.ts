import 'server-only'
import { db } from '../../db'
import { localised } from '../../format'
import { getTranslator } from '../../i18n'
import { type Locale, languageTag } from '../../locale'
import { nameInYear } from '../../organisation/rules'
import type { PublicPlan } from '../../plan/queries'
import { listPublicChanges } from '../change/queries'
import type { PublicChange } from '../change/schema'
import { listPublicOpenReports } from '../report/queries'
import type { OpenReport } from '../report/schema'
import { licences, type Origin, termsOf } from '../terms/rules'
import type { Feed, FeedEntry } from './rules'

/** As many of the newest as a reader of feeds asks for at once. */
const mostEntries = 100

/** What everybody could newly see of a plan, newest first: changes between confirmed states of public years, and editions. */
export async function getPublicFeed(plan: PublicPlan, locale: Locale, origin: Origin): Promise<Feed> {
  const [changes, reports, organisations, years] = await Promise.all([
    listPublicChanges(plan.id),
    listPublicOpenReports(plan, origin),
    db.organisation.findMany({
      where: { planId: plan.id },
      select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
    }),
    db.reportingYear.aggregate({ where: { planId: plan.id, publicSince: { not: null } }, _max: { publicSince: true } }),
  ])
  const t = getTranslator(locale, 'open-data')
  const page = `${origin}/${locale}/${plan.slug}`
  const named = new Map(organisations.map(({ slug, names }) => [slug, names]))
  const nameOf = (slug: string, year: number) => {
    const name = nameInYear(named.get(slug) ?? [], year)
    const text = localised(name?.nameNl ?? null, name?.nameEn ?? null, locale)
    return text.is === 'absent' ? slug : text.text
  }
  const entries = [
    ...changes.slice(0, mostEntries).map((change) => changeEntry(change, plan, locale, page, origin, nameOf)),
    ...reports.map((report) => reportEntry(report, plan, locale, page, origin)),
  ]
  const title = localised(plan.titleNl, plan.titleEn, locale)
  const { attribution } = termsOf(plan, origin)
  const name = title.is === 'absent' ? plan.slug : title.text
  return {
    id: `${page}/feed.atom`,
    language: languageTag[locale],
    title: plan.sample ? t('feedEntry.sample', { title: name }) : name,
    subtitle: t('feedEntry.subtitle', { licences: licences.map((licence) => licence.name).join(' / ') }),
    author: name,
    rights: `${attribution[locale] ?? attribution.nl ?? name} (${licences.map((licence) => licence.name).join(' / ')})`,
    licences,
    self: `${page}/feed.atom`,
    page,
    since: (years._max.publicSince ?? new Date(Date.UTC(plan.firstYear, 0, 1))).toISOString(),
    entries: entries.sort((one, other) => other.updated.localeCompare(one.updated)).slice(0, mostEntries),
  }
}

/** A name that stays the same wherever the installation moves within its host (RFC 4151). */
const tag = (origin: Origin, plan: PublicPlan, rest: string) =>
  `tag:${new URL(origin).hostname},${plan.firstYear}:koers/${plan.slug}/${rest}`

function changeEntry(
  change: PublicChange,
  plan: PublicPlan,
  locale: Locale,
  page: string,
  origin: Origin,
  nameOf: (slug: string, year: number) => string,
): FeedEntry {
  const t = getTranslator(locale, 'open-data')
  const status = getTranslator(locale, 'status')
  const label = (state: NonNullable<PublicChange['state']>) => status(`${state}.label`)
  const about = { number: change.action, year: String(change.year) }
  const { state, before } = change
  const told = () => {
    if (state === null) return t('feedEntry.takenBack', about)
    const now = { ...about, state: label(state) }
    if (before === null) return t('feedEntry.change', now)
    if (before.state === state) return t('feedEntry.unchanged', { ...now, before: String(before.year) })
    return t('feedEntry.changeFrom', { ...now, before: label(before.state) })
  }
  return {
    id: tag(origin, plan, `actions/${encodeURIComponent(change.action)}/${change.year}/${change.confirmedAt}`),
    title: change.sample ? t('feedEntry.sample', { title: told() }) : told(),
    updated: change.publicAt,
    url: `${page}/actions/${encodeURIComponent(change.action)}`,
    summary: change.reportedBy && t('feedEntry.reportedBy', { organisation: nameOf(change.reportedBy, change.year) }),
    category: 'change',
  }
}

function reportEntry(report: OpenReport, plan: PublicPlan, locale: Locale, page: string, origin: Origin): FeedEntry {
  const t = getTranslator(locale, 'open-data')
  const title = t(report.withdrawn ? 'feedEntry.withdrawn' : 'feedEntry.edition', {
    year: String(report.year),
    number: String(report.number),
  })
  const said = report.withdrawn?.reason ?? report.erratum
  return {
    id: tag(origin, plan, `reports/${report.year}/${report.number}`),
    title: report.sample ? t('feedEntry.sample', { title }) : title,
    updated: report.withdrawn?.at ?? report.publishedAt,
    url: `${page}/reports/${report.year}/${report.number}`,
    summary: said?.[locale] ?? null,
    category: 'edition',
  }
}
