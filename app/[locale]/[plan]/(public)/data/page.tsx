import type { Metadata } from 'next'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { Notice } from '@/components/ui/notice'
import { PrintedAddress } from '@/components/ui/printed-address'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { licences, planUrl, termsOf } from '@/lib/open-data/open-data.rules'
import { listPublicOpenReports } from '@/lib/open-data/report-data.queries'
import { listPublicOpenYears } from '@/lib/open-data/year-data.queries'
import { publicUrl } from '@/lib/settings/installation'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { AddressTable } from './address-table'
import { DataForSearch } from './data-for-search'
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
    data: [
      { name: 'getPlan' },
      { name: 'getDataPackage' },
      { name: 'getPlanCatalogue' },
      { name: 'getPlanCatalogueTurtle' },
      { name: 'getDescription' },
    ],
  })
}

/** What there is to take and reuse, on which terms, and how. */
async function DataPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const [years, reports] = await Promise.all([listPublicOpenYears(plan, publicUrl()), listPublicOpenReports(plan, publicUrl())])
  const t = getTranslator(locale, 'open-data')
  const catalogue = getTranslator(locale, 'catalogue')
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
                  <PrintedAddress>{url}</PrintedAddress>
                </li>
              ))}
            </ul>
            <p>
              {t('attribution')} <span className="select-all break-words">{named.is === 'absent' ? plan.slug : named.text}</span>
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
          <div className="grid max-w-text gap-2">
            <p>{catalogue('text')}</p>
            <ul className="flex flex-wrap gap-x-8 gap-y-2">
              {(['ttl', 'jsonld'] as const).map((format) => (
                <li key={format}>
                  <a href={`${api}/catalogue.${format}`}>{catalogue(format === 'ttl' ? 'turtle' : 'jsonld')}</a>
                </li>
              ))}
            </ul>
          </div>
          <Examples locale={locale} plan={plan.slug} edition={reports.find(({ withdrawn }) => !withdrawn) ?? null} />
          <AddressTable locale={locale} plan={plan.slug} matrix={plan.hasMatrix} />
        </Section>
      </div>
      {!plan.sample && <DataForSearch locale={locale} plan={plan} publisher={named.is === 'absent' ? null : named.text} />}
    </>
  )
}

export default publicPage(DataPage)
