import type { Metadata } from 'next'
import { PlanState } from '@/components/plan/plan-state'
import { AccountMenu } from '@/components/site/account-menu'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import { listKeptPlans } from '@/lib/plan/setup.queries'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { personOf } from './keeper'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await personOf(params)
  return { title: getTranslator(locale, 'plans')('title'), robots: { index: false, follow: false } }
}

/** The plans in which somebody works; for an administrator all of them, and the way to a new one. */
export default async function PlansPage({ params, searchParams }: Props) {
  const { locale, actor } = await personOf(params)
  const plans = (await listKeptPlans(actor)) ?? []
  const t = getTranslator(locale, 'plans')
  const creates = may(actor, 'createPlan')
  const { path } = await getPageRequest()
  const { done } = await searchParams
  return (
    <SiteShell locale={locale} path={path} account={<AccountMenu locale={locale} name={actor.name} />}>
      <PageHeader title={t('title')} lead={t(creates ? 'leadAdministrator' : 'lead')} />
      <div className="page-width grid gap-6 py-6 md:py-8">
        {done === 'deleted' && <Notice kind="success" title={t('delete.done')} live />}
        {creates && (
          <p>
            <LinkButton href={`/${locale}/plans/new`}>{t('new.title')}</LinkButton>
          </p>
        )}
        {plans.length === 0 ? (
          <p>{t(creates ? 'noneAdministrator' : 'none')}</p>
        ) : (
          <Table caption={t('caption', { count: plans.length })} stacked>
            <thead>
              <tr>
                <HeaderCell>{t('plan')}</HeaderCell>
                <HeaderCell>{t('state')}</HeaderCell>
                {creates && <HeaderCell>{t('new.title')}</HeaderCell>}
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.slug}>
                  <HeaderCell scope="row">
                    <a href={address(locale, plan.slug, ['manage'])}>
                      <LocalisedText locale={locale} nl={plan.shortTitleNl} en={plan.shortTitleEn} />
                    </a>{' '}
                    {plan.sample && <Tag tone="warning">{getTranslator(locale, 'installation')('example')}</Tag>}
                  </HeaderCell>
                  <Cell label={t('state')}>
                    <PlanState locale={locale} plan={plan} />
                  </Cell>
                  {creates && (
                    <Cell label={t('new.title')}>
                      <a href={`/${locale}/plans/new?from=${encodeURIComponent(plan.slug)}`}>{t('new.likeThis')}</a>
                    </Cell>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </SiteShell>
  )
}
