import { getTranslator } from '../i18n'
import type { Locale } from '../locale'

/** What a plan may have or not: menus, pages and forms speak of nothing that it does not have. */
export type PlanHas = Record<'flagships' | 'goals' | 'targetGroups' | 'themes' | 'organisations' | 'indicators', boolean>

/**
 * What is above the actions of no flagship, wherever actions are grouped by flagship: that theirs is not known yet. In a plan without
 * flagships there is nothing to be known, and above all of them is what they are.
 */
export const restHeading = (locale: Locale, has: Pick<PlanHas, 'flagships'>): string =>
  getTranslator(locale, 'content')(has.flagships ? 'flagshipUnknown' : 'actions')
