import type { ReactNode } from 'react'
import { Hatch } from '@/components/charts/hatch'
import type { Locale } from '@/lib/locale'
import { AsMarkup } from './as-markup'
import type { NavigationItem } from './main-navigation'
import { SampleBanner } from './sample-banner'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type Props = {
  locale: Locale
  /** The address asked for (`getPageRequest().path`): marks where we are and keeps the page when the language changes. */
  path: string
  /** The plan, as the name beside the mark; without it the header names the application alone. */
  plan?: { title: ReactNode; href: string }
  navigation?: NavigationItem[]
  /** Signing in and out; public pages know no session and give a plain link. */
  account?: ReactNode
  /** The field to search with, where there is something to search. */
  search?: ReactNode
  /** Pages about the plan at the bottom of the page. */
  footer?: NavigationItem[]
  /** The page is of an example, or of an account of it. */
  sample?: boolean
  /** For wide tables: header, content and footer all use the width of the screen. */
  wide?: boolean
  children: ReactNode
}

/** Header, sample banner, content and footer: around every page. */
export function SiteShell({ locale, path, plan, navigation, account, search, footer, sample = false, wide = false, children }: Props) {
  return (
    <div className={`flex min-h-dvh flex-col print:block ${wide ? 'page-wide' : ''}`}>
      <AsMarkup>
        <Hatch />
        <SiteHeader locale={locale} path={path} plan={plan} navigation={navigation} account={account} search={search} />
        {sample && <SampleBanner locale={locale} />}
      </AsMarkup>
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <AsMarkup>
        <SiteFooter locale={locale} links={footer} />
      </AsMarkup>
    </div>
  )
}
