import type { Metadata } from 'next'
import { PageHeader } from '@/components/page-header'
import { Section } from '@/components/section'
import { Notice } from '@/components/ui/notice'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { publicUrl } from '@/lib/installation'
import { listPublicOpenReports } from '@/lib/open-data/report/queries'
import { licences, planUrl, termsOf } from '@/lib/open-data/terms/rules'
import { listPublicOpenYears } from '@/lib/open-data/year/queries'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { AddressTable } from './address-table'
import { Examples } from './examples'
import { TableList } from './table-list'
import { WorkbookList } from './workbook-list'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'open-data')
  return pageMetadata({
    locale,
    plan,
    parts: ['data'],
    title: t('title'),
    description: t('description'),
    data: [{ name: 'getPlan' }, { name: 'getDataPackage' }, { name: 'getDescription' }],
  })
}

/** What there is to take and reuse, on which terms, and how. */
export default async function DataPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [years, reports] = await Promise.all([listPublicOpenYears(plan, publicUrl()), listPublicOpenReports(plan, publicUrl())])
  const t = getTranslator(locale, 'open-data')
  const { attribution } = termsOf(plan, publicUrl())
  const named = localised(attribution.nl, attribution.en, locale)
  // a link within the site, whatever its address
  const api = planUrl('', plan.slug)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="page-width grid gap-12 py-6 md:py-8">
        {plan.sample && <Notice kind="warning" title={t('sampleNotice')} />}
        <Section id="licence" title={t('licenceTitle')}>
          <div className="grid max-w-text gap-2">
            <p>{t('licenceChoice')}:</p>
            <ul className="list-disc pl-6">
              {licences.map(({ name, url }) => (
                <li key={url}>
                  <a href={url} rel="license">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            <p>
              {t('attribution')} <span className="break-words">{named.is === 'absent' ? plan.slug : named.text}</span>
            </p>
            <p>{t('thirdParty')}</p>
          </div>
        </Section>
        <Section id="workbooks" title={t('workbooksTitle')}>
          <p className="max-w-text">{t('workbooksLead')}</p>
          <WorkbookList locale={locale} api={api} years={years} reports={reports} />
        </Section>
        <Section id="tables" title={t('tablesTitle')}>
          <p className="max-w-text">
            {t('tablesLead')} {t('formula')}
          </p>
          <TableList locale={locale} api={api} matrix={plan.hasMatrix} />
        </Section>
        <Section id="feed" title={t('feedTitle')}>
          <p className="max-w-text">{t('feedLead')}</p>
          <p>
            <a href={`/${locale}/${plan.slug}/feed.atom`} type="application/atom+xml">
              {t('feed')}
            </a>
          </p>
        </Section>
        <Section id="api" title={t('apiTitle')}>
          <div className="grid max-w-text gap-2">
            <p>{t('apiLead')}</p>
            <p>{t('limit')}</p>
            <p>
              <a href="/api/v1/openapi.json">{t('openapi')}</a>
            </p>
          </div>
          <Examples locale={locale} plan={plan.slug} edition={reports.find(({ withdrawn }) => !withdrawn) ?? null} />
          <AddressTable locale={locale} plan={plan.slug} matrix={plan.hasMatrix} />
        </Section>
      </div>
    </>
  )
}
