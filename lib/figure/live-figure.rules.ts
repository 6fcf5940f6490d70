import { capitalised, localised } from '../format'
import { getTranslator } from '../i18n'
import type { Locale } from '../locale'
import { actionsInScope, isClosedIn, type Ledger, type LedgerAction, type Tally, tally } from '../status/ledger.rules'
import { differences, mentioned, type PublishedTotals } from '../status/published-total.rules'
import { summarySentence } from '../status/summary.rules'
import { asSentence } from '../text/text'
import type { Bar } from './bars-drawing.rules'
import { drawBars, type Figure } from './figure-of-states.rules'

type Said = { nl: string | null; en: string | null }

/** A name in whichever language there is: it is a name. */
export function nameIn({ nl, en }: Said, locale: Locale): string | null {
  const name = localised(nl, en, locale)
  return name.is === 'absent' ? null : capitalised(name.text)
}

const confirmed = ({ reported, total }: Tally, closed: boolean, locale: Locale): string =>
  getTranslator(locale, 'figures')(closed ? 'confirmedOf' : 'provisionalOf', { done: String(reported), total: String(total) })

/** The counts of one public year; null when the year is not public. What sources say otherwise is a note, never chosen between (rule 5). */
export function figureOfYear(ledger: Ledger, year: number, totals: PublishedTotals[], plan: string, locale: Locale): Figure | null {
  if (!ledger.years.some((one) => one.year === year)) return null
  const whole = tally(ledger, year)
  const figures = getTranslator(locale, 'figures')
  const title = figures('statusOf', { year: String(year) })
  const others = totals.filter((one) => one.year === year && !one.edition && differences(one, whole).length > 0)
  return {
    title,
    subtitle: `${plan} · ${confirmed(whole, isClosedIn(ledger, year), locale)}`,
    notes: [
      ...(whole.leftEarlier > 0 ? [`${figures('leftEarlier')} ${whole.leftEarlier}.`] : []),
      ...others.map((one) => otherwise(one, locale)),
    ],
    sources: [],
    page: [],
    draw: drawBars([{ label: null, counts: whole.counts, note: null }], locale, title),
  }
}

/** What a source printed for a year of which nothing recorded is public. */
export function figureOfTotals(totals: PublishedTotals, plan: string, locale: Locale): Figure {
  const title = getTranslator(locale, 'home')('published', { year: String(totals.year) })
  const bar = { label: null, counts: mentioned(totals), note: null }
  const sources = totals.sources.map((source) => source.publisher ?? source.title)
  return { title, subtitle: plan, notes: [], sources, page: [], draw: drawBars([bar], locale, title) }
}

function otherwise(totals: PublishedTotals, locale: Locale): string {
  const summary = getTranslator(locale, 'summary')
  const sentence = summarySentence(mentioned(totals), locale, (key, values) => summary(key, values), totals.total)
  const [source] = totals.sources
  const publisher = source?.publisher ?? source?.title ?? getTranslator(locale, 'totals')('unknownSource')
  return getTranslator(locale, 'figure')('differs', { publisher, sentence: sentence ?? '' })
}

type Choice<A> = (action: A, year: number) => boolean

/** All public years of some actions one below the other; null when none of them counts in any. */
export function figureOfYears<A extends LedgerAction>(
  ledger: Ledger<A>,
  own: Choice<A>,
  said: { title: string; plan: string; page: Figure['page'] },
  locale: Locale,
): Figure | null {
  const years = ledger.years.map(({ year }) => tally(ledger, year, (action) => own(action, year)))
  if (!years.some(({ total }) => total > 0)) return null
  const bars = years.map((one): Bar => {
    const closed = isClosedIn(ledger, one.year)
    return { label: String(one.year), counts: one.counts, note: closed ? null : confirmed(one, closed, locale) }
  })
  return { title: said.title, subtitle: said.plan, notes: [], sources: [], page: said.page, draw: drawBars(bars, locale, said.title) }
}

type Titles = { titleNl: string | null; titleEn: string | null; workingTitleNl: string | null; workingTitleEn: string | null }
type Flagship = Titles & { id: string; code: string }
type Goal = { code: string; nameNl: string | null; nameEn: string | null; actionIds: string[] }
type Part<A> = { label: string; own: (action: A) => boolean }

/** The parts of a plan in one public year one below the other; null when the year is not public or the plan has no such parts. */
export function figureOfParts<A extends LedgerAction>(
  ledger: Ledger<A>,
  year: number,
  parts: Part<A>[],
  said: { title: string; plan: string; page: Figure['page']; notes: string[] },
  locale: Locale,
): Figure | null {
  if (parts.length === 0 || !ledger.years.some((one) => one.year === year)) return null
  const whole = tally(ledger, year)
  const bars = parts.map(({ label, own }) => ({ label, counts: tally(ledger, year, own).counts, note: null }))
  const subtitle = `${said.plan} · ${confirmed(whole, isClosedIn(ledger, year), locale)}`
  return { title: said.title, subtitle, notes: said.notes, sources: [], page: said.page, draw: drawBars(bars, locale, said.title) }
}

/** The flagships as parts of a plan, and the actions of which the flagship is not known. */
export function partsOfFlagships(flagships: Flagship[], ledger: Ledger, year: number, locale: Locale): Part<LedgerAction>[] {
  const content = getTranslator(locale, 'content')
  const parts = flagships.map(({ id, code, titleNl, titleEn, workingTitleNl, workingTitleEn }) => {
    const official = { nl: titleNl, en: titleEn }[locale]
    const title = nameIn({ nl: titleNl ?? workingTitleNl, en: titleEn ?? workingTitleEn }, locale)
    const name = title && (official ? title : `${title} (${content('workingTitle')})`)
    return { label: [code.toUpperCase(), name].filter(Boolean).join('. '), own: (action: LedgerAction) => action.flagshipId === id }
  })
  const unknown = actionsInScope(ledger, year).some(({ flagshipId }) => flagshipId === null)
  const rest = { label: getTranslator(locale, 'figure')('flagshipUnknown'), own: (action: LedgerAction) => action.flagshipId === null }
  return flagships.length > 0 && unknown ? [...parts, rest] : parts
}

/** The goals as parts of a plan. */
export const partsOfGoals = (goals: Goal[], locale: Locale): Part<LedgerAction>[] =>
  goals.map(({ code, nameNl, nameEn, actionIds }) => {
    const ids = new Set(actionIds)
    const name = nameIn({ nl: nameNl, en: nameEn }, locale)
    return { label: [code.toUpperCase(), name].filter(Boolean).join('. '), own: ({ id }) => ids.has(id) }
  })

/** A sentence as the whole of a source line. */
export const sourceLine = (sources: string[], locale: Locale): string => {
  const t = getTranslator(locale, 'figure')
  return asSentence(t(sources.length > 1 ? 'sources' : 'source', { source: sources.join('; ') }))
}
