import { address } from '@/lib/addresses'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { EditionContent, PublicEdition } from '@/lib/report/edition/schema'
import { Breadcrumbs } from '../breadcrumbs'
import { listAddress } from '../list-address'
import { LocalisedText } from '../localised-text'
import { PageHeader } from '../page-header'
import { Notice } from '../ui/notice'
import { Colophon } from './colophon'
import { Edition } from './edition'
import { Words } from './prose'
import { viewOf } from './view'

type Props = {
  locale: Locale
  /** The plan's address. */
  plan: string
  origin: string
  edition: PublicEdition & { content: EditionContent | null }
  editions: PublicEdition[]
  /** The edition since which an entry of the year was corrected; null when none was. */
  correctedSince: number | null
}

/** A published edition, or the stone where one was withdrawn. */
export function EditionPage(props: Props) {
  const { locale, plan, origin, edition, editions, correctedSince } = props
  const { content } = edition
  const t = getTranslator(locale, 'reports')
  const figures = getTranslator(locale, 'figures')
  const newest = editions.find(({ withdrawal }) => withdrawal === null)
  const newer = newest && newest.number > edition.number ? newest.number : null
  if (content === null) return <Tombstone {...props} />
  const view = viewOf(content, locale)
  return (
    <>
      <PageHeader
        trail={<Trail locale={locale} plan={plan} />}
        kicker={<Words view={view} text={content.plan.shortTitle} />}
        title={content.title[locale]}
        lead={content.dates?.[locale]}
      >
        <p className="text-base text-quiet">
          {t('edition', { number: String(content.number) })}. {t('published', { date: formatDate(content.publishedOn, locale) })}.
        </p>
        <div className="mt-4 grid gap-3 empty:hidden">
          {content.notices.map(({ title, text }) => (
            <Notice key={title.nl} kind="warning" title={view.say(title)}>
              {view.say(text)}
            </Notice>
          ))}
          {newer && (
            <Notice kind="warning" title={t('newerEdition')}>
              <a href={address(locale, plan, ['reports', edition.year, newer])}>{t('readNewer', { number: String(newer) })}</a>
            </Notice>
          )}
          {correctedSince === edition.number && (
            <Notice title={figures('correctedSince', { number: String(edition.number) })}>
              {figures('correctedText', { year: String(edition.year) })}{' '}
              <a href={listAddress(locale, plan, { year: edition.year })}>{figures('correctedNow')}</a>
            </Notice>
          )}
          {content.erratum && (
            <Notice title={t('correction')}>
              <Words view={view} text={content.erratum} />
            </Notice>
          )}
        </div>
      </PageHeader>
      <Edition locale={locale} content={content}>
        <Colophon locale={locale} plan={plan} origin={origin} edition={edition} editions={editions} citeAs={content.citeAs[locale]} />
      </Edition>
    </>
  )
}

const Trail = ({ locale, plan }: { locale: Locale; plan: string }) => (
  <Breadcrumbs locale={locale} trail={[{ label: getTranslator(locale, 'reports')('title'), href: address(locale, plan, ['reports']) }]} />
)

/** What is left of a withdrawn edition: that it was there, why it went, and its hash. */
function Tombstone({ locale, plan, edition }: Props) {
  const t = getTranslator(locale, 'reports')
  const { withdrawal } = edition
  if (!withdrawal) throw new Error('an edition without content that was not withdrawn')
  return (
    <>
      <PageHeader
        trail={<Trail locale={locale} plan={plan} />}
        kicker={t('edition', { number: String(edition.number) })}
        title={getTranslator(locale, 'edition')('title', { year: String(edition.year) })}
      />
      <div className="page-width py-6 md:py-8">
        <Notice kind="warning" title={t('withdrawnTitle')}>
          <p>{t('withdrawnText', { date: formatDate(withdrawal.withdrawnAt, locale) })}</p>
          <p className="mt-2">
            <LocalisedText locale={locale} nl={withdrawal.reasonNl} en={withdrawal.reasonEn} />
          </p>
          <p className="mt-2">{t('withdrawnHash')}</p>
          <p>
            <code className="break-all">{edition.sha256}</code>
          </p>
        </Notice>
      </div>
    </>
  )
}
