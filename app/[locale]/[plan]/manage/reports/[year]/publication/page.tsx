import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { address } from '@/lib/addresses'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { Composer } from '@/lib/report/composer/queries'
import { composerOf, type ReportParams } from '../composer'
import { PublicationForm } from './form'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, composer } = await composerOf(params)
  return { title: getTranslator(locale, 'composer')('publicationTitle', { year: String(composer.year) }) }
}

/** What publishing will do, before anybody does it. */
export default async function PublicationPage({ params }: Props) {
  const { locale, plan, composer } = await composerOf(params)
  const { year, closed, editions, content, fingerprint } = composer
  const t = getTranslator(locale, 'composer')
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  const here = to('manage', 'reports', year)
  const [edition] = editions
  const values = { year: String(year) }
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('title', values), href: here }]} />}
        title={t('publicationTitle', values)}
      />
      <div className="page-width py-6 md:py-8">
        {edition ? (
          <Notice title={t('alreadyPublished', values)}>
            <p>{t('alreadyPublishedText', { number: String(edition) })}</p>
            <p className="mt-3">
              <LinkButton href={to('reports', year, edition)}>{t('readPublished', { number: String(edition) })}</LinkButton>
            </p>
          </Notice>
        ) : closed ? (
          <Confirmation
            title={t('publicationAsk', { number: String(content.number) })}
            consequences={consequencesOf(composer, locale, `${here}#readiness`)}
          >
            <PublicationForm
              locale={locale}
              plan={plan.slug}
              year={year}
              fingerprint={fingerprint}
              submitLabel={t('publicationSubmit', values)}
              back={{ label: t('back'), href: here }}
            />
          </Confirmation>
        ) : (
          <Notice kind="warning" title={t('yearStillOpen', values)}>
            <p>{t('yearStillOpenText')}</p>
            <p className="mt-3 flex flex-wrap items-center gap-4">
              <LinkButton href={to('manage', 'years', year, 'closing')}>{t('finding.closeYear', values)}</LinkButton>
              <a href={here}>{t('back')}</a>
            </p>
          </Notice>
        )}
      </div>
    </>
  )
}

function consequencesOf({ year, isPublic, content, findings }: Composer, locale: Locale, readiness: string) {
  const t = getTranslator(locale, 'composer')
  const warnings = findings.filter(({ kind }) => kind !== 'sampleData')
  return content.blocks.flatMap((block) => {
    if (block.type !== 'counts') return []
    const { reported, total } = block.tally
    const summary = content.blocks.flatMap((one) => (one.type === 'summary' ? one.sentences.map(({ sentence }) => sentence[locale]) : []))
    return [
      ...summary.map((sentence) => t('consequence.counts', { sentence })),
      ...(reported < total
        ? [t('consequence.reported', { done: formatNumber(reported, locale), total: formatNumber(total, locale) })]
        : []),
      ...(warnings.length > 0
        ? [
            <>
              {t('consequence.warnings', { count: warnings.length })} <a href={readiness}>{t('seeReadiness')}</a>
            </>,
          ]
        : []),
      t('consequence.edition', { number: String(content.number) }),
      ...(isPublic ? [] : [t('consequence.public', { year: String(year) })]),
      t('consequence.totals', { year: String(year) }),
      content.sample ? t('consequence.sample') : <strong key="forever">{t('consequence.forever')}</strong>,
    ]
  })
}
