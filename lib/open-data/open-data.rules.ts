import type { CitedSource } from '../plan/source.rules'
import { editionTally } from '../report/edition-counts.rules'
import { asText } from '../report/edition-facts.rules'
import { site } from '../settings/site-settings'
import type { Ledger, LedgerAction } from '../status/ledger.rules'
import { asSentence } from '../text/text'
import type { Terms, YearTally } from './open-data.schema'

/** A source as open data cite it. */
export const citedAs = ({ datedOn, note, noteNl, ...source }: CitedSource) => ({ ...source, date: datedOn, note: asText(noteNl, note) })

/** How a choice of actions stands in each public year, the oldest first: counted as everywhere (rule 4). */
export const yearTalliesOf = <A extends LedgerAction & { number: string }>(
  ledger: Ledger<A>,
  choice?: (action: A) => boolean,
): YearTally[] =>
  ledger.years.map(({ year, closedAt }) => ({ year, provisional: closedAt === null, ...editionTally({ ledger, year }, choice) }))

/** Where an installation is found, e.g. `https://koers.example.be`. */
export type Origin = string

/** A plan as far as what is said of it needs: `id` to read it by. */
export type LabelledPlan = { id: string; sample: boolean }

type Plan = { slug: string; titleNl: string; titleEn: string | null; sample: boolean }

/** What every object of a plan says of itself: whether the plan is an example (rule 7). */
export const labelOf = ({ sample }: Pick<Plan, 'sample'>) => ({ sample })

/** The licences of the open data, of which whoever uses them chooses one. */
export const licences = site.openData.licences

/**
 * On which terms the open data of a plan may be used, and whom to name: what the installation asks for, else the plan and where it was
 * read. Every document and every file carries this, so that it survives being passed on.
 */
export function termsOf(plan: Plan, origin: Origin): Terms {
  const name = (title: string | null, locale: string) => title && `${asSentence(title)} Koers, ${origin}/${locale}/${plan.slug}`
  const { attribution } = site.openData
  return {
    ...labelOf(plan),
    plan: plan.slug,
    licences,
    attribution: attribution ?? asText(name(plan.titleNl, 'nl'), name(plan.titleEn, 'en')),
  }
}

/** The address of the data of a plan. */
export const planUrl = (origin: Origin, plan: string): string => `${origin}/api/v1/plans/${plan}`
/** The address at which an edition is answered with exactly the bytes that were hashed (rule 13). */
export const editionUrl = (origin: Origin, plan: string, { year, number }: { year: number; number: number }): string =>
  `${planUrl(origin, plan)}/reports/${year}/${number}`

/** A table says in each row what a document says once: rows are copied without the file they came in. */
export const licenceColumns = ['licence', 'attribution'] as const

/** The cells of those columns. */
export function licenceCells(plan: Plan, origin: Origin): string[] {
  const { nl, en } = termsOf(plan, origin).attribution
  return [licences.map(({ name }) => name).join(' / '), nl ?? en ?? '']
}
