import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LocalisedText } from '@/components/site/localised-text'
import { publicNavigation } from '@/components/site/navigation'
import { SearchForm } from '@/components/site/search-form'
import { SiteShell } from '@/components/site/site-shell'
import { getTranslator } from '@/lib/i18n'
import { languageTag } from '@/lib/locale'
import { planName, planNameIn } from '@/lib/plan/plan-name.rules'
import { publicUrl } from '@/lib/settings/installation'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { type PlanParams, planOf } from '../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  // a choice in a list is not a page of its own
  const [page = ''] = (await getPageRequest()).path.split('?')
  const name = planNameIn(plan, locale)
  const title = name.is === 'absent' ? plan.slug : name.text
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: title, template: `%s – ${title}` },
    openGraph: { type: 'website', siteName: 'Koers', url: page, locale: languageTag[locale].replace('-', '_') },
    twitter: { card: 'summary_large_image' },
    // also of an address that names nothing
    robots: plan.sample ? { index: false, follow: false } : undefined,
  }
}

/** Around every page that everybody may read. Knows no session and no cookies: the page is the same for everyone. */
export default async function PublicLayout({ children, params }: Props & { children: ReactNode }) {
  const { locale, plan } = await planOf(params)
  const { path } = await getPageRequest()
  // what follows the plan in this address: where somebody who works on it goes on
  const at = (path.split('?')[0] ?? '').slice(address(locale, plan.slug).length)
  return (
    <SiteShell
      locale={locale}
      path={path}
      plan={{ title: <LocalisedText locale={locale} {...planName(plan)} />, href: address(locale, plan.slug) }}
      navigation={publicNavigation(locale, plan)}
      search={<SearchForm locale={locale} target={address(locale, plan.slug, ['search'])} />}
      footer={[
        { label: getTranslator(locale, 'facts')('title'), href: address(locale, plan.slug, ['about']) },
        { label: getTranslator(locale, 'timeline')('title'), href: address(locale, plan.slug, ['timeline']) },
        { label: getTranslator(locale, 'open-data')('title'), href: address(locale, plan.slug, ['data']) },
      ]}
      sample={plan.sample}
      account={<a href={address(locale, plan.slug, ['manage', 'here'], { at })}>{getTranslator(locale, 'shell')('manage')}</a>}
    >
      {children}
    </SiteShell>
  )
}
