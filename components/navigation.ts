import { address } from '@/lib/addresses'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { NavigationItem } from './main-navigation'

/** The sections everybody sees of a plan; one without a matrix has no page about it. */
export function publicNavigation(locale: Locale, { slug: plan, hasMatrix }: { slug: string; hasMatrix: boolean }): NavigationItem[] {
  const t = getTranslator(locale, 'shell')
  return [
    { label: t('plan'), href: address(locale, plan), exact: true },
    { label: t('flagships'), href: address(locale, plan, ['flagships']) },
    { label: t('actions'), href: address(locale, plan, ['actions']) },
    { label: t('goals'), href: address(locale, plan, ['goals']) },
    ...(hasMatrix ? [{ label: t('matrix'), href: address(locale, plan, ['matrix']) }] : []),
    { label: t('organisations'), href: address(locale, plan, ['organisations']) },
    { label: t('obstacles'), href: address(locale, plan, ['obstacles']) },
    { label: t('indicators'), href: address(locale, plan, ['indicators']) },
    { label: t('reports'), href: address(locale, plan, ['reports']) },
  ]
}

/** What of the staff pages somebody may see. */
export type MayManage = {
  /** What the first page is called for this person. */
  start: string
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

/** The sections of those who keep the plan: reports for who may write them, in the example the page that removes it, for who may. */
export function manageNavigation(
  locale: Locale,
  plan: string,
  { start, reports, planData, people, events, imports, example }: MayManage,
): NavigationItem[] {
  const t = getTranslator(locale, 'shell')
  return [
    { label: start, href: address(locale, plan, ['manage']), exact: true },
    { label: t('years'), href: address(locale, plan, ['manage', 'years']), covers: isEntry },
    ...(reports ? [{ label: t('reports'), href: address(locale, plan, ['manage', 'reports']) }] : []),
    ...(planData ? [{ label: t('planData'), href: address(locale, plan, ['manage', 'plan']), covers: isPlanData }] : []),
    ...(people ? [{ label: t('people'), href: address(locale, plan, ['manage', 'people']) }] : []),
    ...(events ? [{ label: t('events'), href: address(locale, plan, ['manage', 'events']) }] : []),
    ...(imports ? [{ label: t('imports'), href: address(locale, plan, ['manage', 'imports']) }] : []),
    ...(example ? [{ label: t('example'), href: address(locale, plan, ['manage', 'example']) }] : []),
  ]
}
