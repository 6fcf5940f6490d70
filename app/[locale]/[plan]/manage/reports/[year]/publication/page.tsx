import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { Confirmation } from '@/components/ui/confirmation'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import { languageTag } from '@/lib/locale'
import { emptyChapters } from '@/lib/report/readiness.rules'
import { canWriteReport } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import { PublicLink } from '../../../public-link'
import { composerOf, type ReportParams } from '../composer'
import { InTheWay } from '../in-the-way'
import { nameOfText } from '../readiness'
import { consequencesOf } from './consequences'
import { PublicationForm } from './form'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, composer } = await composerOf(params)
  return { title: getTranslator(locale, 'composer')('publicationTitle', { year: String(composer.year) }) }
}

/** What publishing will do, before anybody does it. */
export default async function PublicationPage({ params }: Props) {
  const { locale, plan, actor, composer } = await composerOf(params)
  if (!canWriteReport(actor, plan.id)) notFound()
  const { year, closed, inTheWay, editions, content, fingerprint } = composer
  const t = getTranslator(locale, 'composer')
  const to = (...parts: (string | number)[]) => address(locale, plan.slug, parts)
  const here = to('manage', 'reports', year)
  const [edition] = editions
  const values = { year: String(year) }
  const empty = emptyChapters(content.blocks).map((place) => nameOfText(place, locale))
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('title', values), href: here }]} />}
        title={t('publicationTitle', values)}
      />
      <div className="page-width py-6 md:py-8">
        {edition ? (
          <Notice title={t('alreadyPublished', values)}>
            <p>{t('alreadyPublishedText', { number: String(edition.number) })}</p>
            <p className="mt-3 flex flex-wrap items-center gap-4">
              <LinkButton href={`${here}/correction`}>{getTranslator(locale, 'correction')('toCorrection')}</LinkButton>
              <PublicLink locale={locale} plan={plan} parts={['reports', year, edition.number]} orNothing>
                {t('readPublished', { number: String(edition.number) })}
              </PublicLink>
            </p>
          </Notice>
        ) : inTheWay ? (
          <Notice kind="warning" title={t('notYet', values)}>
            <p>
              <InTheWay locale={locale} plan={plan.slug} earlier={inTheWay} steers />
            </p>
            <p className="mt-3">
              <a href={here}>{t('back')}</a>
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
              busy={t('publishing')}
              emptyChapters={
                empty.length > 0
                  ? {
                      label: t('emptyChapters', { count: empty.length }),
                      hint: t('emptyChaptersHint', { chapters: new Intl.ListFormat(languageTag[locale]).format(empty) }),
                    }
                  : null
              }
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
