import type { ReactNode } from 'react'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag, otherLocale } from '@/lib/locale'
import { MainNavigation, type NavigationItem } from './main-navigation'

type Props = {
  locale: Locale
  path: string
  plan?: { title: ReactNode; href: string }
  navigation?: NavigationItem[]
  account?: ReactNode
  /** The field to search with. */
  search?: ReactNode
}

/** What this is, where we are, and the way to the other language. */
export function SiteHeader({ locale, path, plan, navigation = [], account, search }: Props) {
  const t = getTranslator(locale, 'shell')
  const other = otherLocale(locale)
  const links = (
    <div className="flex items-center gap-4 text-base print:hidden">
      {/* the first three characters of an address are its language */}
      <a href={`/${other}${path.slice(3)}`} hrefLang={languageTag[other]} lang={languageTag[other]} className="py-1">
        {t('switchLanguage')}
      </a>
      {account}
    </div>
  )
  return (
    <header className="border-grey-300 border-t-6 border-t-brand border-b bg-white">
      <div
        className={`page-width flex flex-wrap items-center gap-x-3 py-2 md:gap-x-6 md:gap-y-3 md:pt-3 ${navigation.length > 0 ? 'md:pb-0' : 'md:pb-3'}`}
      >
        <a
          href={plan?.href ?? `/${locale}`}
          className="mr-auto flex items-center gap-3 text-ink no-underline hover:text-ink max-lg:grow max-lg:basis-32"
        >
          <Mark />
          <span className="leading-tight">
            <span className="block font-bold text-xl tracking-tight">Koers</span>
            {plan && <span className="block text-quiet text-sm">{plan.title}</span>}
          </span>
        </a>
        {navigation.length === 0 ? (
          links
        ) : (
          <details className="site-menu">
            <summary className="print:hidden">{t('menu')}</summary>
            {links}
            {search}
            <MainNavigation label={t('mainNavigation')} items={navigation} path={path} />
          </details>
        )}
      </div>
    </header>
  )
}

/** The needle of a compass: the course that is set. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="3" className="fill-ink" />
      <path d="M16 4 23 27 16 22.5Z" className="fill-brand" />
      <path d="M16 4 9 27 16 22.5Z" className="fill-white" />
    </svg>
  )
}
