import 'server-only'
import { today } from '../dates'
import { getTranslator } from '../i18n'
import { getPublicIndicator } from '../indicator/indicator.queries'
import { type Locale, languageTag } from '../locale'
import { termsOf } from '../open-data/open-data.rules'
import { getPublicOrganisation } from '../organisation/organisation.queries'
import { nameOn } from '../organisation/organisation.rules'
import { getPublicFlagship, listPublicFlagships } from '../plan/flagship.queries'
import { listPublicGoals } from '../plan/goal.queries'
import type { PublicPlan } from '../plan/plan.queries'
import { getPublicEdition } from '../report/edition.queries'
import { getPublicLedger } from '../status/ledger.queries'
import type { LedgerAction } from '../status/ledger.rules'
import { listPublicTotals } from '../status/published-total.queries'
import { address } from '../web/addresses'
import { heldInYears } from '../year/year.rules'
import { chaptersWithFigure, figureOfChapter } from './edition-figure.rules'
import { type FigureFile, type FigureWords, figureSvg } from './figure.rules'
import type { FigureName } from './figure-name.rules'
import type { Figure } from './figure-of-states.rules'
import { figureOfPanel } from './indicator-figure.rules'
import {
  figureOfParts,
  figureOfTotals,
  figureOfYear,
  figureOfYears,
  nameIn,
  partsOfFlagships,
  partsOfGoals,
  sourceLine,
} from './live-figure.rules'

/** A figure that everybody may see, with all that is said around it. */
export type PublicFigure = { figure: Figure; words: FigureWords; page: string }

/**
 * A figure of what is public of a plan, in one language and in the words of the plan that is spoken of. Null when nothing public is called so;
 * `withdrawn` when it was of an edition that is no longer there.
 * @param origin of the installation, as in `https://koers.example.be`.
 */
export async function getPublicFigure(
  plan: PublicPlan,
  name: FigureName,
  locale: Locale,
  origin: string,
): Promise<PublicFigure | 'withdrawn' | null> {
  const figure = name.of === 'edition' ? await editionFigure(plan, name, locale) : await liveFigure(plan, name, locale)
  if (figure === null || figure === 'withdrawn') return figure
  const page = `${origin}${address(locale, plan.slug, figure.page)}`
  const terms = termsOf(plan, origin)
  const attribution = terms.attribution[locale] ?? terms.attribution.nl ?? terms.attribution.en ?? 'Koers'
  const t = getTranslator(locale, 'figure')
  const licence = t('licence', { names: terms.licences.map(({ name: one }) => one).join(` ${t('or')} `) })
  const words: FigureWords = {
    language: languageTag[locale],
    title: figure.title,
    subtitle: figure.subtitle,
    notes: figure.notes,
    // what others measured is not ours to license
    source: figure.sources.length > 0 ? sourceLine(figure.sources, locale) : `${sourceLine([attribution], locale)} ${licence}`,
    origin: page.replace(/^https?:\/\//, ''),
    // values of indicators were measured, in an example too
    sample: plan.sample ? t(name.of === 'indicator' ? 'samplePlan' : 'sample') : null,
  }
  return { figure, words, page }
}

/** The same as a file. */
export const fileOf = ({ figure, words }: PublicFigure): FigureFile => figureSvg(figure.draw, words)

type EditionName = Extract<FigureName, { of: 'edition' }>

async function editionFigure(plan: PublicPlan, name: EditionName, locale: Locale): Promise<Figure | 'withdrawn' | null> {
  const edition = await getPublicEdition(plan.id, name.year, name.edition)
  if (!edition) return null
  if (!edition.content) return 'withdrawn'
  const chapter = chaptersWithFigure(edition.content).find(({ id }) => id === name.chapter)
  return chapter ? figureOfChapter(edition.content, chapter, locale) : null
}

async function liveFigure(plan: PublicPlan, name: Exclude<FigureName, EditionName>, locale: Locale): Promise<Figure | null> {
  const title = nameIn({ nl: plan.titleNl, en: plan.titleEn }, locale) ?? plan.slug
  if (name.of === 'indicator') {
    const indicator = await getPublicIndicator(plan.id, name.code)
    return indicator && figureOfPanel(indicator, name.series, title, locale)
  }
  const ledger = await getPublicLedger(plan.id)
  const t = getTranslator(locale, 'figure')
  const years = (own: (action: LedgerAction, year: number) => boolean, said: string, page: Figure['page']) =>
    figureOfYears(ledger, own, { title: said, plan: title, page }, locale)
  switch (name.of) {
    case 'years':
      return years(() => true, t('planYears'), [])
    case 'year': {
      const totals = await listPublicTotals(plan.id)
      const published = totals.findLast(({ year }) => year === name.year)
      return figureOfYear(ledger, name.year, totals, title, locale) ?? (published ? figureOfTotals(published, title, locale) : null)
    }
    case 'flagships': {
      const parts = partsOfFlagships(await listPublicFlagships(plan.id), ledger, name.year, locale)
      const said = { title: t('flagshipsIn', { year: String(name.year) }), plan: title, page: ['flagships'], notes: [] }
      return figureOfParts(ledger, name.year, parts, said, locale)
    }
    case 'goals': {
      const parts = partsOfGoals(await listPublicGoals(plan.id), locale)
      const said = { title: t('goalsIn', { year: String(name.year) }), plan: title, page: ['goals'], notes: [t('severalGoals')] }
      return figureOfParts(ledger, name.year, parts, said, locale)
    }
    case 'flagship': {
      const flagship = await getPublicFlagship(plan.id, name.code)
      const said = getTranslator(locale, 'flagship')('yearsTable', { code: name.code.toUpperCase() })
      return flagship && years(({ flagshipId }) => flagshipId === flagship.id, said, ['flagships', name.code])
    }
    case 'goal': {
      const goal = (await listPublicGoals(plan.id)).find(({ code }) => code === name.code)
      if (!goal) return null
      const ids = new Set(goal.actionIds)
      return years(({ id }) => ids.has(id), getTranslator(locale, 'goal')('table', { code: name.code.toUpperCase() }), ['goals', name.code])
    }
    case 'organisation': {
      const organisation = await getPublicOrganisation(plan.id, name.slug)
      if (!organisation) return null
      const named = nameOn(organisation.names, today())
      const own = heldInYears(
        organisation.involvements,
        ledger.years.map(({ year }) => year),
        today(),
      )
      const called = nameIn({ nl: named?.nameNl ?? null, en: named?.nameEn ?? null }, locale) ?? name.slug
      return years(own, getTranslator(locale, 'organisation')('table', { name: called }), ['organisations', name.slug])
    }
  }
}
