import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicEdition } from '@/lib/report/edition.schema'
import { address } from '@/lib/web/addresses'
import { LocalisedText } from '../site/localised-text'
import { Notice } from '../ui/notice'

type Props = {
  locale: Locale
  plan: string
  edition: PublicEdition
  /** All editions of the year, the newest first. */
  editions: PublicEdition[]
}

/** Above an edition that was corrected: what every later one that stands corrected, and the way to the newest. */
export function CorrectedLater({ locale, plan, edition, editions }: Props) {
  const later = editions.filter(({ number, withdrawal }) => number > edition.number && withdrawal === null)
  const [newest] = later
  if (!newest) return null
  const t = getTranslator(locale, 'reports')
  return (
    <Notice kind="warning" title={t('correctedTitle', { date: formatDate(newest.publishedAt, locale) })}>
      <ul className="grid gap-1">
        {later.toReversed().map(({ number, publishedAt, erratumNl, erratumEn }) => (
          <li key={number}>
            {later.length > 1 && `${t('correctedBy', { number: String(number), date: formatDate(publishedAt, locale) })} `}
            <LocalisedText locale={locale} nl={erratumNl} en={erratumEn} />
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <a href={address(locale, plan, ['reports', edition.year, newest.number])}>{t('readNewer', { number: String(newest.number) })}</a>
      </p>
    </Notice>
  )
}

/** Beside an erratum: the way to the edition that it corrects. */
export function PreviousEdition({ locale, plan, edition, editions }: Props) {
  const previous = editions.find(({ number }) => number < edition.number)
  if (!previous) return null
  return (
    <a href={address(locale, plan, ['reports', edition.year, previous.number])}>
      {getTranslator(locale, 'reports')('readPrevious', { number: String(previous.number) })}
    </a>
  )
}
