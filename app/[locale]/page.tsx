import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/page-header'
import { SiteShell } from '@/components/site-shell'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { getPageRequest } from '@/lib/request'

export default async function InstallationPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const { path } = await getPageRequest()
  return (
    <SiteShell locale={locale} path={path}>
      <PageHeader title="Koers" lead={getTranslator(locale, 'shell')('footerAbout')} />
    </SiteShell>
  )
}
