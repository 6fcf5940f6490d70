import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { SiteShell } from '@/components/site/site-shell'
import { LinkButton } from '@/components/ui/link-button'
import { Tag } from '@/components/ui/tag'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { parseLocale } from '@/lib/params'
import { listPublicPlansAtAGlance, type PlanAtAGlance } from '@/lib/status/reporting-progress.queries'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'
import { pageMetadata } from './page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = parseLocale((await params).locale)
  if (!locale) return {}
  const t = getTranslator(locale, 'installation')
  return pageMetadata({ locale, parts: [], title: t('title'), description: t('lead') })
}

/** The plans of this installation; straight on when there is one. */
export default async function InstallationPage({ params }: Props) {
  const locale = parseLocale((await params).locale)
  if (!locale) notFound()
  const plans = await listPublicPlansAtAGlance()
  if (plans.length === 1 && plans[0]) redirect(address(locale, plans[0].slug))
  const { path } = await getPageRequest()
  const t = getTranslator(locale, 'installation')
  return (
    <SiteShell locale={locale} path={path}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width py-6 md:py-8">
        {plans.length === 0 && (
          <div className="grid max-w-text gap-4">
            <p>{t('empty')}</p>
            <p>{t('emptyHow')}</p>
            <p>
              <LinkButton href={`/${locale}/plans/new`}>{t('first')}</LinkButton>
            </p>
            <p className="text-base text-quiet">
              {t('emptyAccount')} <code>npm run user -- --admin an.peeters@example.org</code>
            </p>
          </div>
        )}
        <ul className="grid gap-4">
          {plans.map((plan) => (
            <li key={plan.slug} className="border-grey-200 border-b pb-4">
              <a href={address(locale, plan.slug)} className="font-semibold text-xl">
                <LocalisedText locale={locale} nl={plan.shortTitleNl} en={plan.shortTitleEn} />
              </a>{' '}
              {plan.sample && <Tag tone="warning">{t('example')}</Tag>}
              <p className="mt-1 max-w-text text-quiet">
                <LocalisedText locale={locale} nl={plan.titleNl} en={plan.titleEn} />
              </p>
              <p className="mt-1 text-base">
                {t('actions', { count: plan.actions })}. {newestWords(plan, locale)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </SiteShell>
  )
}

/** n of N of the newest public year, never without its denominator. */
function newestWords({ newest }: PlanAtAGlance, locale: Locale): string {
  const t = getTranslator(locale, 'installation')
  if (newest === null) return t('noYear')
  const { year, provisional, reported, total } = newest
  return t(provisional ? 'newestProvisional' : 'newest', { year: String(year), done: String(reported), total: String(total) })
}
