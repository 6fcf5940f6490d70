import { DeliverableText } from '@/components/action/deliverable-text'
import { StackedBar } from '@/components/charts/stacked-bar'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { listAddress } from '@/components/site/list-address'
import { LocalisedText } from '@/components/site/localised-text'
import { PageHeader } from '@/components/site/page-header'
import { Section } from '@/components/site/section'
import { PublishedTotals } from '@/components/status/published-totals'
import { sentenceOf, sentenceOfTotals } from '@/components/status/summary-sentence'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { formatDate, formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { ReportYear } from '@/lib/report/report.schema'
import { quotedTotals } from '@/lib/status/published-total.rules'
import { address } from '@/lib/web/addresses'

type Props = { locale: Locale; plan: string; year: ReportYear }

/** A year without a report: the totals that sources published, what is recorded when the year is public, and the way to its actions. */
export function YearWithoutReport({ locale, plan, year: { year, editions, totals, elsewhere, recorded } }: Props) {
  const t = getTranslator(locale, 'reports')
  const quoted = quotedTotals(totals, year)
  const sentence = quoted ? sentenceOfTotals(quoted, locale) : recorded && sentenceOf(recorded.counts, locale)
  const number = (value: number) => formatNumber(value, locale)
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs locale={locale} trail={[{ label: t('title'), href: address(locale, plan, ['reports']) }]} />}
        title={getTranslator(locale, 'edition')('title', { year: String(year) })}
        lead={sentence}
      >
        {recorded && !recorded.closed && (
          <p>
            <Tag tone="info">{t('provisional', { done: number(recorded.reported), total: number(recorded.total) })}</Tag>
          </p>
        )}
      </PageHeader>
      <div className="page-width grid gap-8 py-6 md:py-8">
        {editions.map(({ number, withdrawal }) =>
          withdrawal ? (
            <Notice key={number} kind="warning" title={`${t('edition', { number: String(number) })}: ${t('withdrawn')}`}>
              {t('withdrawnSince', { date: formatDate(withdrawal.withdrawnAt, locale) })}{' '}
              <LocalisedText locale={locale} nl={withdrawal.reasonNl} en={withdrawal.reasonEn} />{' '}
              <a href={address(locale, plan, ['reports', year, number])}>{t('seeWithdrawn', { number: String(number) })}</a>
            </Notice>
          ) : null,
        )}
        <Notice title={editions.length > 0 ? t('noCurrent', { year: String(year) }) : t('noReportTitle', { year: String(year) })}>
          {t('noReportText')}
        </Notice>
        {elsewhere.length > 0 && (
          <Section id="elsewhere" title={t('elsewhere')}>
            <p className="max-w-text">{t('elsewhereText', { year: String(year) })}</p>
            {elsewhere.map((report) => (
              <div key={report.code} className="max-w-text">
                <DeliverableText locale={locale} deliverable={report} />
              </div>
            ))}
          </Section>
        )}
        {totals.length > 0 && (
          <PublishedTotals
            locale={locale}
            year={year}
            totals={totals}
            recorded={recorded}
            href={(status) => listAddress(locale, plan, { year, status })}
          />
        )}
        {totals.length === 0 && recorded && (
          <StackedBar
            locale={locale}
            title={getTranslator(locale, 'figures')('statusOf', { year: String(year) })}
            counts={recorded.counts}
            href={(status) => listAddress(locale, plan, { year, status })}
          />
        )}
        {recorded && (
          <p>
            <a href={listAddress(locale, plan, { year })}>{t('seeActions', { year: String(year) })}</a>
          </p>
        )}
      </div>
    </>
  )
}
