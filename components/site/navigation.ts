import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PlanHas } from '@/lib/plan/has.rules'
import { address } from '@/lib/web/addresses'
import type { NavigationItem } from './main-navigation'

type Shown = { slug: string; hasMatrix: boolean; has: PlanHas }

/** The sections everybody sees of a plan: those of what it has. That it has no obstacle and no report yet says something, so these stay. */
export function publicNavigation(locale: Locale, { slug: plan, hasMatrix, has }: Shown): NavigationItem[] {
  const t = getTranslator(locale, 'shell')
  const when = (there: boolean, name: 'flagships' | 'goals' | 'matrix' | 'organisations' | 'indicators') =>
    there ? [{ label: t(name), href: address(locale, plan, [name]) }] : []
  return [
    { label: t('plan'), href: address(locale, plan), exact: true },
    ...when(has.flagships, 'flagships'),
    { label: t('actions'), href: address(locale, plan, ['actions']) },
    ...when(has.goals, 'goals'),
    ...when(hasMatrix, 'matrix'),
    ...when(has.organisations, 'organisations'),
    { label: t('obstacles'), href: address(locale, plan, ['obstacles']) },
    ...when(has.indicators, 'indicators'),
    { label: t('reports'), href: address(locale, plan, ['reports']) },
  ]
}

/** Which staff pages somebody may see. */
export type MayManage = {
  /** What the first page is called for this person. */
  start: string
  years?: boolean
  reports?: boolean
  planData?: boolean
  people?: boolean
  events?: boolean
  imports?: boolean
  example?: boolean
}

/** One entry in full has its address under its action, and belongs to its year. */
const isEntry = (path: string) => /\/manage\/actions\/[^/]+\/statuses\//.test(path)

/** The plan's data have an address for each kind. */
const isPlanData = (path: string) =>
  /\/manage\/(actions|organisations|obstacles|deliverables|indicators|totals|stages|matrix)(\/|$)/.test(path) && !isEntry(path)

/** The sections for those who keep the plan: reports for those who may write them and, in the example, the page that removes it for those who may. */
export function manageNavigation(
  locale: Locale,
  plan: string,
  { start, years, reports, planData, people, events, imports, example }: MayManage,
): NavigationItem[] {
  const t = getTranslator(locale, 'shell')
  return [
    { label: start, href: address(locale, plan, ['manage']), exact: true },
    ...(years ? [{ label: t('years'), href: address(locale, plan, ['manage', 'years']), covers: isEntry }] : []),
    ...(reports ? [{ label: t('reports'), href: address(locale, plan, ['manage', 'reports']) }] : []),
    ...(planData ? [{ label: t('planData'), href: address(locale, plan, ['manage', 'plan']), covers: isPlanData }] : []),
    ...(people ? [{ label: t('people'), href: address(locale, plan, ['manage', 'people']) }] : []),
    ...(events ? [{ label: t('events'), href: address(locale, plan, ['manage', 'events']) }] : []),
    ...(imports ? [{ label: t('imports'), href: address(locale, plan, ['manage', 'imports']) }] : []),
    ...(example ? [{ label: t('example'), href: address(locale, plan, ['manage', 'example']) }] : []),
  ]
}
