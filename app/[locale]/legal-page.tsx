import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/site/page-header'
import type { legalPages } from '@/components/site/site-links'
import { SiteShell } from '@/components/site/site-shell'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { getPageRequest } from '@/lib/web/request'
import { pageMetadata } from './page-metadata'

type Props = { locale: Locale; page: (typeof legalPages)[number]; children: ReactNode }

/** A page about the site itself. */
export async function LegalPage({ locale, page, children }: Props) {
  const { path } = await getPageRequest()
  const t = getTranslator(locale, 'legal')
  return (
    <SiteShell locale={locale} path={path}>
      <PageHeader title={t(`${page}.title`)} lead={t(`${page}.lead`)} />
      <div className="page-width py-6 md:py-8">
        <div className="grid max-w-text gap-8">{children}</div>
      </div>
    </SiteShell>
  )
}

export async function legalMetadata(params: Promise<{ locale: string }>, page: Props['page']): Promise<Metadata> {
  const locale = parseLocale((await params).locale)
  if (!locale) return {}
  const t = getTranslator(locale, 'legal')
  return pageMetadata({ locale, parts: [page], title: t(`${page}.title`), description: t(`${page}.lead`) })
}
