import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { shortName } from '@/lib/plan/plan-name.rules'
import type { EditionContent, PublicEdition } from '@/lib/report/edition.schema'
import { viewOf } from '@/lib/report/edition-view.rules'
import type { Side } from '@/lib/report/year-comparison.schema'
import { listAddress } from '../site/list-address'
import { PageHeader } from '../site/page-header'
import { Notice } from '../ui/notice'
import { Colophon } from './colophon'
import { ComparisonLinks } from './comparison-links'
import { CorrectedLater, PreviousEdition } from './corrections'
import { Documents, type Download, InsteadOfPrinting } from './documents'
import { Edition } from './edition'
import { Words } from './prose'
import { ReportsTrail } from './reports-trail'
import { Tombstone } from './tombstone'

type Props = {
  locale: Locale
  /** The plan's address. */
  plan: string
  origin: string
  edition: PublicEdition & { content: EditionContent | null }
  /** All editions of the year, the newest first. */
  editions: PublicEdition[]
  /** The editions that it is best compared with. */
  before: Side[]
  /** The edition since which an entry of the year was corrected; null when none was. */
  correctedSince: number | null
  /** Its files to keep; none of a withdrawn edition. */
  downloads: Download[]
}

/** A published edition, or the tombstone of one that was withdrawn. */
export function EditionPage(props: Props) {
  const { locale, plan, origin, edition, editions, before, correctedSince, downloads } = props
  const { content } = edition
  const t = getTranslator(locale, 'reports')
  const figures = getTranslator(locale, 'figures')
  const documents = getTranslator(locale, 'documents')
  if (content === null) return <Tombstone {...props} />
  const view = viewOf(content, locale)
  const { shortTitle, title } = content.plan
  return (
    <>
      <PageHeader
        trail={<ReportsTrail locale={locale} plan={plan} />}
        kicker={<Words view={view} text={shortName(shortTitle, title)} />}
        title={content.title[locale]}
        lead={content.dates?.[locale]}
      >
        <p className="text-base text-quiet">
          {t('edition', { number: String(content.number) })}. {t('published', { date: formatDate(content.publishedOn, locale) })}.
        </p>
        {/* whether one reads the right edition comes before anything that can be done with it */}
        <div className="my-3 grid gap-3 empty:hidden">
          <CorrectedLater locale={locale} plan={plan} edition={edition} editions={editions} />
          {correctedSince === edition.number && (
            <Notice title={figures('correctedSince', { number: String(edition.number) })}>
              {figures('correctedText', { year: String(edition.year) })}{' '}
              <a href={listAddress(locale, plan, { year: edition.year })}>{figures('correctedNow')}</a>
            </Notice>
          )}
          {content.erratum && (
            <Notice title={t('correction')}>
              <Words view={view} text={content.erratum} />{' '}
              <PreviousEdition locale={locale} plan={plan} edition={edition} editions={editions} />
            </Notice>
          )}
        </div>
        <ComparisonLinks locale={locale} plan={plan} edition={{ year: edition.year, edition: edition.number }} before={before} />
        <InsteadOfPrinting locale={locale} origin={origin} downloads={downloads} />
        <Documents
          locale={locale}
          heading={documents('heading')}
          text={downloads.some(({ size }) => size === null) ? documents('madeLater') : undefined}
          downloads={downloads}
        />
        <div className="mt-4 grid gap-3 empty:hidden">
          {content.notices.map(({ title, text }) => (
            <Notice key={title.nl} kind="warning" title={view.say(title)}>
              {view.say(text)}
            </Notice>
          ))}
        </div>
      </PageHeader>
      <Edition locale={locale} content={content}>
        <Colophon locale={locale} plan={plan} origin={origin} edition={edition} editions={editions} citeAs={content.citeAs[locale]} />
      </Edition>
    </>
  )
}
