import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountMenu } from '@/components/site/account-menu'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { ConsentForm } from '@/components/site/consent-form'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { Confirmation } from '@/components/ui/confirmation'
import { getTranslator } from '@/lib/i18n'
import { parseLocale } from '@/lib/params'
import { requireActor } from '@/lib/session'
import { getPageRequest } from '@/lib/web/request'
import { submitLeaving } from './submit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale) ?? 'nl'
  return { title: getTranslator(locale, 'account')('leaving.title'), robots: { index: false } }
}

/** What closing an account brings about, before anybody decides. */
export default async function LeavingPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const actor = await requireActor()
  const t = getTranslator(locale, 'account')
  const { path } = await getPageRequest()
  const back = `/${locale}/account`
  const consequences = [
    t('leaving.name'),
    t('leaving.access'),
    t('leaving.work'),
    t('leaving.download'),
    <strong key="irreversible">{t('leaving.irreversible')}</strong>,
  ]
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={actor.name} />} sample={actor.planId !== null}>
      <PageHeader trail={<Breadcrumbs locale={locale} trail={[{ label: t('title'), href: back }]} />} title={t('leaving.title')} />
      <div className="page-width py-6 md:py-8">
        <Confirmation title={t('leaving.question')} consequences={consequences}>
          <ConsentForm
            decide={submitLeaving}
            locale={locale}
            back={back}
            words={{ confirm: t('leaving.confirm'), submit: t('leaving.submit'), cancel: t('leaving.cancel') }}
          />
        </Confirmation>
      </div>
    </SiteShell>
  )
}
