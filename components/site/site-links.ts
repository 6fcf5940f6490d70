import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { address } from '@/lib/web/addresses'
import type { NavigationItem } from './main-navigation'

export const legalPages = ['accessibility', 'privacy', 'cookies'] as const

/** The pages about the site itself: at the bottom of every page. */
export function siteLinks(locale: Locale): NavigationItem[] {
  const t = getTranslator(locale, 'legal')
  return legalPages.map((page) => ({ label: t(`${page}.title`), href: address(locale, page) }))
}
