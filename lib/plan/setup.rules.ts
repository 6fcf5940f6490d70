import { RuleError } from '../errors'
import { locales } from '../locale'
import { besidePlans } from '../web/public-pages.js'
import { slugOf } from './plan-revision.rules'
import { exampleSlug } from './removal.rules'

/** Names that no plan may have: an address of the site is there already, a program reads it as something else, or it is that of the example. A test holds them against `app`. */
export const reservedSlugs: readonly string[] = [...besidePlans, 'api', ...locales, exampleSlug]

/** The longest name of a plan in its address, in characters. */
export const longestSlug = 60

/** The name in the address of a plan: as it was typed, or made of its short title, the English one where there is one. */
export const addressOf = (typed: string | null, { shortTitleNl, shortTitleEn }: { shortTitleNl: string; shortTitleEn: string | null }) =>
  typed ?? slugOf(shortTitleEn ?? shortTitleNl, 'plan')

/** @throws RuleError `plan.slugReserved`. */
export function refuseReserved(slug: string): void {
  if (reservedSlugs.includes(slug)) throw new RuleError('plan.slugReserved', { slug }, 'slug')
}

/**
 * What everybody reads changes for a reason; nobody asks for one while a plan is being put together.
 * @throws RuleError `plan.reasonNeeded`.
 */
export function refuseWithoutReason(plan: { publishedAt: Date | null }, reason: string | null): void {
  if (plan.publishedAt !== null && reason === null) throw new RuleError('plan.reasonNeeded', {}, 'reason')
}
