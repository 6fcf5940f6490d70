import type { Metadata } from 'next'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { getTranslator } from '@/lib/i18n'
import { getPageRequest } from '@/lib/web/request'

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageRequest()
  return { title: getTranslator(locale, 'errors')('notFoundTitle') }
}

export default async function NotFound() {
  const { locale, path } = await getPageRequest()
  const t = getTranslator(locale, 'errors')
  return (
    <SiteShell locale={locale} path={path}>
      {/* the browser gets the metadata of the page that turned out not to exist */}
      <title>{`${t('notFoundTitle')} – Koers`}</title>
      <PageHeader title={t('notFoundTitle')} lead={t('notFoundText')} />
      <div className="page-width py-6 md:py-8">
        <LinkButton href={`/${locale}`}>{t('notFoundHome')}</LinkButton>
      </div>
    </SiteShell>
  )
}
