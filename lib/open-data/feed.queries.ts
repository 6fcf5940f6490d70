import 'server-only'
import { db } from '../db'
import { localised } from '../format'
import { getTranslator } from '../i18n'
import { type Locale, languageTag, locales } from '../locale'
import { nameInYear } from '../organisation/organisation.rules'
import type { PublicPlan } from '../plan/plan.queries'
import type { PublicChange } from './action-data.schema'
import { type Feed, type FeedEntry, lastingId, pageOfFeed } from './feed.rules'
import { licences, type Origin, termsOf } from './open-data.rules'
import { listPublicOpenReports } from './report-data.queries'
import type { OpenReport } from './report-data.schema'
import { listPublicChanges } from './year-data.queries'

/**
 * What everybody could newly see of a plan, newest first: changes between confirmed states of public years, and editions.
 * @param number which page of it, from 1; null is answered for a page that there is not.
 */
export async function getPublicFeed(plan: PublicPlan, locale: Locale, number: number, origin: Origin): Promise<Feed | null> {
  const [changes, reports, actions, organisations, years] = await Promise.all([
    listPublicChanges(plan),
    listPublicOpenReports(plan, origin),
    db.action.findMany({ where: { planId: plan.id }, select: { id: true, number: true } }),
    db.organisation.findMany({
      where: { planId: plan.id },
      select: { slug: true, names: { select: { nameNl: true, nameEn: true, abbreviation: true, startsOn: true, endsOn: true } } },
    }),
    db.reportingYear.aggregate({ where: { planId: plan.id, publicSince: { not: null } }, _max: { publicSince: true } }),
  ])
  const t = getTranslator(locale, 'open-data')
  const page = `${origin}/${locale}/${plan.slug}`
  const namesOf = new Map(organisations.map(({ slug, names }) => [slug, names]))
  const nameOf = (slug: string, year: number) => {
    const name = nameInYear(namesOf.get(slug) ?? [], year)
    const text = localised(name?.nameNl ?? null, name?.nameEn ?? null, locale)
    return text.is === 'absent' ? slug : text.text
  }
  // an action may get another number, and is still the same
  const idOf = new Map(actions.map((action) => [action.number, action.id]))
  // what a feed says is said in its language: in the other it is something else to read
  const named = (words: string) => lastingId(plan.id, `${locale}/${words}`)
  const entries = [
    ...changes.map((change) => ({
      ...changeEntry(change, locale, page, nameOf),
      id: named(`actions/${idOf.get(change.action)}/${change.year}/${change.confirmedAt}`),
    })),
    ...reports.map((report) => ({ ...reportEntry(report, locale, page), id: named(`reports/${report.year}/${report.number}`) })),
  ].sort((one, other) => other.updated.localeCompare(one.updated))
  const self = (of: Locale) => `${origin}/${of}/${plan.slug}/feed.atom`
  const shown = pageOfFeed(entries, number, self(locale))
  if (!shown) return null
  const title = localised(plan.titleNl, plan.titleEn, locale)
  const { attribution } = termsOf(plan, origin)
  const name = title.is === 'absent' ? plan.slug : title.text
  return {
    id: named('feed'),
    language: languageTag[locale],
    title: plan.sample ? t('feedEntry.sample', { title: name }) : name,
    subtitle: t('feedEntry.subtitle', { licences: licences.map((licence) => licence.name).join(' / ') }),
    author: name,
    rights: `${attribution[locale] ?? attribution.nl ?? name} (${licences.map((licence) => licence.name).join(' / ')})`,
    licences,
    pages: shown.pages,
    page,
    translations: locales.filter((one) => one !== locale).map((one) => ({ language: languageTag[one], url: self(one) })),
    updated: entries[0]?.updated ?? (years._max.publicSince ?? new Date(Date.UTC(plan.firstYear, 0, 1))).toISOString(),
    entries: shown.entries,
  }
}

function changeEntry(
  change: PublicChange,
  locale: Locale,
  page: string,
  nameOf: (slug: string, year: number) => string,
): Omit<FeedEntry, 'id'> {
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
    title: change.sample ? t('feedEntry.sample', { title: told() }) : told(),
    updated: change.publicAt,
    url: `${page}/actions/${encodeURIComponent(change.action)}`,
    summary: change.reportedBy && t('feedEntry.reportedBy', { organisation: nameOf(change.reportedBy, change.year) }),
    category: 'change',
  }
}

function reportEntry(report: OpenReport, locale: Locale, page: string): Omit<FeedEntry, 'id'> {
  const t = getTranslator(locale, 'open-data')
  const title = t(report.withdrawn ? 'feedEntry.withdrawn' : 'feedEntry.edition', {
    year: String(report.year),
    number: String(report.number),
  })
  const said = report.withdrawn?.reason ?? report.erratum
  return {
    title: report.sample ? t('feedEntry.sample', { title }) : title,
    updated: report.withdrawn?.at ?? report.publishedAt,
    url: `${page}/reports/${report.year}/${report.number}`,
    summary: said?.[locale] ?? null,
    category: 'edition',
  }
}
