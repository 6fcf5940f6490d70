import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EditionChanges } from '@/components/report/edition-changes'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { PageHeader } from '@/components/site/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { viewOf } from '@/lib/report/edition-view.rules'
import { canWriteReport } from '@/lib/report/report.rules'
import { address } from '@/lib/web/addresses'
import { composerOf, postedAfterSession, type ReportParams } from '../composer'
import { InTheWay } from '../in-the-way'
import { CorrectionQuestion } from './question'

type Props = { params: Promise<ReportParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = (await postedAfterSession(params)) ?? (await composerAndYear(params))
  return { title: getTranslator(locale, 'correction')('title', { year: String(year) }) }
}

const composerAndYear = async (params: Props['params']) => {
  const { locale, composer } = await composerOf(params)
  return { locale, year: composer.year }
}

/** What a corrected edition would say differently, and publishing it with what everybody reads about it. */
export default async function CorrectionPage({ params }: Props) {
  const posted = await postedAfterSession(params)
  if (posted) {
    const { locale, plan, year } = posted
    const shown = { plan: plan.slug, year, after: 1, fingerprint: '' }
    return (
      <Frame locale={locale} plan={plan.slug} year={year}>
        <CorrectionQuestion locale={locale} shown={shown} onlyAnswer />
      </Frame>
    )
  }
  const { locale, plan, actor, composer } = await composerOf(params)
  if (!canWriteReport(actor, plan.id)) notFound()
  const { year, editions, current, content, fingerprint, inTheWay } = composer
  const t = getTranslator(locale, 'correction')
  const here = address(locale, plan.slug, ['manage', 'reports', year])
  const [newest] = editions
  const shared = { locale, plan: plan.slug, year }
  if (!newest)
    return (
      <Frame {...shared}>
        <Notice title={t('nothingYet', { year: String(year) })}>
          <p>{t('nothingYetText')}</p>
          <p className="mt-3">
            <LinkButton href={`${here}/publication`}>{getTranslator(locale, 'composer')('publish')}</LinkButton>
          </p>
        </Notice>
      </Frame>
    )
  const preview = (
    <p>
      <a href={`${here}/preview`}>{t('preview', { number: String(content.number) })}</a>
    </p>
  )
  const sheet = address(locale, plan.slug, ['manage', 'years', year])
  return (
    <Frame {...shared} lead={current && t('lead', { number: String(current.number) })}>
      {current?.same ? (
        <Notice title={t('sameTitle', { number: String(current.number) })}>
          <p>{t('sameText')}</p>
          <ul className="mt-2 grid gap-1">
            <li>
              <a href={here}>{t('toTexts')}</a>
            </li>
            <li>
              <a href={sheet}>{t('toSheet', { year: String(year) })}</a>
            </li>
          </ul>
        </Notice>
      ) : (
        <>
          {current ? (
            <section aria-labelledby="different" className="grid gap-4">
              <h2 id="different">{t('different', { number: String(current.number) })}</h2>
              <p className="max-w-text">{t('differentText')}</p>
              <EditionChanges
                view={viewOf(content, locale, `${here}/preview`)}
                from={current.number}
                to={content.number}
                difference={current.difference}
              />
              {preview}
            </section>
          ) : (
            <Notice title={t('withoutCurrent', { year: String(year) })}>{preview}</Notice>
          )}
          {inTheWay ? (
            <Notice kind="warning" title={getTranslator(locale, 'composer')('notYet', { year: String(year) })}>
              <InTheWay locale={locale} plan={plan.slug} earlier={inTheWay} steers />
            </Notice>
          ) : (
            <CorrectionQuestion
              locale={locale}
              shown={{ plan: plan.slug, year, after: newest.number, fingerprint }}
              current={current?.number ?? null}
              sample={content.sample}
            />
          )}
        </>
      )}
    </Frame>
  )
}

type FrameProps = { locale: Locale; plan: string; year: number; lead?: ReactNode; children: ReactNode }

function Frame({ locale, plan, year, lead, children }: FrameProps) {
  const label = getTranslator(locale, 'composer')('title', { year: String(year) })
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label, href: address(locale, plan, ['manage', 'reports', year]) }]} />}
        title={getTranslator(locale, 'correction')('title', { year: String(year) })}
        lead={lead}
      />
      <div className="page-width grid gap-8 py-6 md:py-8">{children}</div>
    </>
  )
}
