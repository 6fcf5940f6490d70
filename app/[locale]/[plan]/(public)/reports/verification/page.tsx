import type { Metadata } from 'next'
import { bytesAddress, Code } from '@/components/report/colophon'
import { ReportsTrail } from '@/components/report/reports-trail'
import { publicPage } from '@/components/site/as-markup'
import { PageHeader } from '@/components/site/page-header'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicVerifiedEditions, type VerifiedEdition } from '@/lib/report/edition-verification.queries'
import { publicUrl } from '@/lib/settings/installation'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../../page-metadata'
import { type PlanParams, planOf } from '../../../plan'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'reports')
  return pageMetadata({
    locale,
    plan,
    parts: ['reports', 'verification'],
    title: t('verificationTitle'),
    description: t('verificationDescription'),
    data: [{ name: 'listReports' }, { table: 'editions' }],
  })
}

/** The hash of every edition, computed again for whoever asks, and how to do it without us. */
async function VerificationPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const editions = await listPublicVerifiedEditions(plan.id)
  const t = getTranslator(locale, 'reports')
  const broken = editions.filter(({ sha256, computed }) => sha256 !== computed).length
  const example = editions.find(({ withdrawn }) => !withdrawn)
  return (
    <>
      <PageHeader trail={<ReportsTrail locale={locale} plan={plan.slug} />} title={t('verificationTitle')} lead={t('verificationLead')} />
      <div className="page-width grid gap-8 py-6 md:py-8">
        {editions.length === 0 ? (
          <p>{t('verificationNone')}</p>
        ) : (
          <>
            {broken > 0 ? (
              <Notice kind="error" title={t('verificationBroken', { count: broken })}>
                {t('verificationBrokenText')}
              </Notice>
            ) : (
              <Notice kind="success" title={t('verificationSound', { count: editions.length })} />
            )}
            <Editions locale={locale} plan={plan.slug} editions={editions} />
          </>
        )}
        {example && (
          <section aria-labelledby="self" className="grid gap-3">
            <h2 id="self">{t('verificationSelf')}</h2>
            <p className="max-w-text">{t('verificationSelfText')}</p>
            <Code>{`curl -s ${publicUrl()}${bytesAddress(plan.slug, example)} | sha256sum`}</Code>
            <p className="max-w-text">{t('verificationSource')}</p>
          </section>
        )}
      </div>
    </>
  )
}

function Editions({ locale, plan, editions }: { locale: Locale; plan: string; editions: VerifiedEdition[] }) {
  const t = getTranslator(locale, 'reports')
  return (
    <Table caption={t('verificationCaption')} captionHidden stacked>
      <thead>
        <tr>
          <HeaderCell>{t('verificationReport')}</HeaderCell>
          <HeaderCell>{t('verificationHash')}</HeaderCell>
          <HeaderCell>{t('verificationResult')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => {
          const { year, number, sha256, computed, publishedAt, withdrawn } = edition
          return (
            <tr key={`${year} ${number}`}>
              <HeaderCell scope="row">
                <a href={address(locale, plan, ['reports', year, number])}>
                  {year}, {t('edition', { number: String(number) }).toLowerCase()}
                </a>
                <span className="block font-normal text-quiet text-sm">{t('published', { date: formatDate(publishedAt, locale) })}</span>
              </HeaderCell>
              <Cell label={t('verificationHash')}>
                <code className="wrap-anywhere text-sm">{sha256}</code>
              </Cell>
              <Cell label={t('verificationResult')}>
                <span className="flex gap-1.5">
                  <Icon
                    name={sha256 === computed ? 'circle-check' : 'error'}
                    className={`mt-[0.2em] ${sha256 === computed ? 'text-success' : 'text-error'}`}
                  />
                  <span className="min-w-0">
                    {sha256 === computed ? t('verificationOk') : t('verificationWrong', { hash: computed })}
                    {withdrawn && <span className="block text-quiet text-sm">{t('verificationWithdrawn')}</span>}
                  </span>
                </span>
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

export default publicPage(VerificationPage)
