import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicEdition } from '@/lib/report/edition.schema'
import { address } from '@/lib/web/addresses'
import { LocalisedText } from '../site/localised-text'
import { PageHeader } from '../site/page-header'
import { Notice } from '../ui/notice'
import { ReportsTrail } from './reports-trail'

type Props = {
  locale: Locale
  plan: string
  edition: PublicEdition
  /** All editions of the year, the newest first. */
  editions: PublicEdition[]
}

/** What is left of a withdrawn edition: that it was there, since when and why it is gone, its hash, and the edition that stands. */
export function Tombstone({ locale, plan, edition, editions }: Props) {
  const t = getTranslator(locale, 'reports')
  const { year, number, withdrawal, publishedAt, sha256 } = edition
  if (!withdrawal) throw new Error('an edition without content that was not withdrawn')
  const current = editions.find((one) => one.withdrawal === null)
  return (
    <>
      <PageHeader
        trail={<ReportsTrail locale={locale} plan={plan} />}
        kicker={t('edition', { number: String(number) })}
        title={getTranslator(locale, 'edition')('title', { year: String(year) })}
        lead={`${t('published', { date: formatDate(publishedAt, locale) })}.`}
      />
      <div className="page-width py-6 md:py-8">
        <Notice kind="warning" title={t('withdrawnTitle')}>
          <p>{t('withdrawnText', { date: formatDate(withdrawal.withdrawnAt, locale) })}</p>
          <p className="mt-2">
            <LocalisedText locale={locale} nl={withdrawal.reasonNl} en={withdrawal.reasonEn} />
          </p>
          <p className="mt-2">{t('withdrawnHash')}</p>
          <p>
            <code className="wrap-anywhere">{sha256}</code>
          </p>
          <p className="mt-2">
            {current ? (
              <a href={address(locale, plan, ['reports', year, current.number])}>{t('readCurrent', { number: String(current.number) })}</a>
            ) : (
              t('noCurrent', { year: String(year) })
            )}
          </p>
        </Notice>
      </div>
    </>
  )
}
