import type { Metadata } from 'next'
import { after } from 'next/server'
import { Fragment } from 'react'
import { SourceNote } from '@/components/plan/source-list'
import { DocumentLink, type Download } from '@/components/report/documents'
import { publicPage } from '@/components/site/as-markup'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { sentenceOf, sentenceOfTotals } from '@/components/status/summary-sentence'
import { Tag } from '@/components/ui/tag'
import { makeMissingDocuments } from '@/lib/document/document.queries'
import { formatDate, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { listPublicReportYears } from '@/lib/report/report.queries'
import type { ReportYear } from '@/lib/report/report.schema'
import { quotedTotals } from '@/lib/status/published-total.rules'
import { address } from '@/lib/web/addresses'
import { pageMetadata } from '../../../page-metadata'
import { type PlanParams, planOf } from '../../plan'
import { textsOf } from './[year]/downloads'

type Props = { params: Promise<PlanParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, plan } = await planOf(params)
  const t = getTranslator(locale, 'reports')
  return pageMetadata({
    locale,
    plan,
    parts: ['reports'],
    title: t('title'),
    description: t('lead'),
    data: [{ name: 'listReports' }, { name: 'listYears' }, { table: 'editions' }, { table: 'published_totals' }],
  })
}

/** Every year of which something is public, with its report when there is one: those are what somebody looks for here, so they come first. */
async function ReportsPage({ params }: Props) {
  const { locale, plan } = await planOf(params)
  const years = await listPublicReportYears(plan.id)
  readyForReaders(plan, years)
  const texts = await textsOf(plan, locale, years.flatMap(standingOf))
  const reportedFirst = [...years.filter(({ year }) => texts.has(year)), ...years.filter(({ year }) => !texts.has(year))]
  const t = getTranslator(locale, 'reports')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {comparable(years) && (
          <p>
            <a href={address(locale, plan.slug, ['compare'])}>{getTranslator(locale, 'compare')('linkAny')}</a>
          </p>
        )}
      </PageHeader>
      <div className="page-width py-6 md:py-8">
        {years.length === 0 && <p>{t('none')}</p>}
        <ul className="grid">
          {reportedFirst.map((year) => (
            <YearOfReport key={year.year} locale={locale} plan={plan.slug} year={year} texts={texts.get(year.year) ?? []} />
          ))}
        </ul>
        {years.some(({ editions }) => editions.length > 0) && (
          <p className="mt-6 text-base">
            <a href={address(locale, plan.slug, ['reports', 'verification'])}>{t('verificationLink')}</a>
          </p>
        )}
      </div>
    </>
  )
}

/** The report on a year: its newest edition that stands, if there is one. */
const standingOf = ({ editions }: ReportYear) => editions.filter(({ withdrawal }) => !withdrawal).slice(0, 1)

/** Whether there are two years or editions of which anything is counted here: a report that was published elsewhere alone cannot be compared. */
const comparable = (years: ReportYear[]) =>
  years.flatMap(({ recorded, totals, editions }) => [
    ...(recorded || totals.length > 0 ? [recorded] : []),
    ...editions.filter(({ withdrawal }) => !withdrawal),
  ]).length > 1

/** Who reads this list opens the newest report next: its documents are there by then, with their size. */
function readyForReaders(plan: { id: string; slug: string }, years: ReportYear[]): void {
  const [newest] = years.flatMap(standingOf)
  if (newest) after(() => makeMissingDocuments(plan, newest.year, newest.number))
}

function YearOfReport({ locale, plan, year, texts }: { locale: Locale; plan: string; year: ReportYear; texts: Download[] }) {
  const t = getTranslator(locale, 'reports')
  const { editions, totals, elsewhere, recorded } = year
  const [current] = standingOf(year)
  const quoted = quotedTotals(totals, year.year)
  const href = address(locale, plan, ['reports', year.year])
  const number = (value: number) => formatNumber(value, locale)
  return (
    <li className="grid gap-x-6 gap-y-2 border-grey-200 border-b py-6 first:pt-0 md:grid-cols-[6rem_1fr]">
      <h2>
        <a href={href}>{year.year}</a>
      </h2>
      <div className="grid gap-2">
        <p>{quoted ? sentenceOfTotals(quoted, locale) : recorded && sentenceOf(recorded.counts, locale)}</p>
        {quoted && <SourceNote locale={locale} sources={quoted.sources} />}
        {recorded && !recorded.closed && (
          <p>
            <Tag tone="info">{t('provisional', { done: number(recorded.reported), total: number(recorded.total) })}</Tag>
          </p>
        )}
        {current ? (
          <p className="text-base">
            <a href={href} className="font-semibold">
              {t('read')}
            </a>{' '}
            <span className="text-quiet">
              {t('edition', { number: String(current.number) })}. {t('published', { date: formatDate(current.publishedAt, locale) })}.
            </span>
          </p>
        ) : (
          <p className="text-base text-quiet">{editions.length > 0 ? t('noCurrent', { year: String(year.year) }) : t('withoutEdition')}</p>
        )}
        {texts.length > 0 && (
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-base print:hidden">
            {texts.map((download) => (
              <li key={download.format}>
                <DocumentLink locale={locale} download={download} />
              </li>
            ))}
          </ul>
        )}
        {elsewhere.length > 0 && (
          <p className="text-base">
            <a href={href}>{t('elsewhere')}</a>:{' '}
            {elsewhere.map(({ code, titleNl, titleEn }, index) => (
              <Fragment key={code}>
                {index > 0 && '; '}
                <LocalisedText locale={locale} nl={titleNl} en={titleEn} />
              </Fragment>
            ))}
          </p>
        )}
        {current && (current.erratumNl || current.erratumEn) && (
          <p className="max-w-text text-base">
            {t('corrects')} <LocalisedText locale={locale} nl={current.erratumNl} en={current.erratumEn} />
          </p>
        )}
        <ul className="text-base empty:hidden">
          {editions.flatMap(({ number, withdrawal }) =>
            withdrawal
              ? [
                  <li key={number}>
                    <a href={`${href}/${number}`}>{t('edition', { number: String(number) })}</a> ({t('withdrawn')})
                  </li>,
                ]
              : [],
          )}
        </ul>
        {recorded && (
          <p className="text-base">
            <a href={listAddress(locale, plan, { year: year.year })}>{t('seeActions', { year: String(year.year) })}</a>
          </p>
        )}
      </div>
    </li>
  )
}

export default publicPage(ReportsPage)
