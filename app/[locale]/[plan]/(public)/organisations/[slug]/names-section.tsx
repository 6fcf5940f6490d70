import { Fragment } from 'react'
import { OrganisationName } from '@/components/plan/organisation-name'
import { LocalisedText } from '@/components/site/localised-text'
import { Section } from '@/components/site/section'
import { type Period, today } from '@/lib/dates'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { DatedName } from '@/lib/organisation/organisation.rules'
import { address } from '@/lib/web/addresses'
import type { Tie } from '@/prisma/generated/enums'

type Named = { slug: string; names: DatedName[] }
type Inherited = { succeeds: Named | null; succeedsTie: Tie | null; succeededBy: (Named & { succeedsTie: Tie | null })[] }
type Props = { locale: Locale; plan: string; organisation: Named & Inherited }

/** The names an organisation had, and what it came from or went into; nothing when it always had one name and stands alone. */
export function NamesSection({ locale, plan, organisation: { names, succeeds, succeedsTie, succeededBy } }: Props) {
  const t = getTranslator(locale, 'organisation')
  if (names.length < 2 && !succeeds && succeededBy.length === 0) return null
  const period = ({ startsOn, endsOn }: Period) => {
    const from = startsOn ? formatDate(startsOn, locale) : ''
    const until = endsOn ? formatDate(endsOn, locale) : ''
    if (from && until) return t('namePeriod', { from, until })
    return from ? t('nameFrom', { from }) : until ? t('nameUntil', { until }) : t('nameAlways')
  }
  const linked = ({ slug, names }: Named) => (
    <a href={address(locale, plan, ['organisations', slug])}>
      <OrganisationName locale={locale} names={names} day={today()} />
    </a>
  )
  const inferred = <span className="text-quiet">{t('succeedsInferred')}</span>
  return (
    <Section id="names" title={t('names')}>
      <ul className="grid gap-1">
        {names.map((name) => (
          <li key={`${name.nameNl} ${name.startsOn?.getTime()}`}>
            <LocalisedText locale={locale} nl={name.nameNl} en={name.nameEn} />
            {name.abbreviation && ` (${name.abbreviation})`}
            <span className="text-base text-quiet">, {period(name)}</span>
          </li>
        ))}
      </ul>
      {succeeds && (
        <p>
          {t('succeeds')} {linked(succeeds)} {succeedsTie === 'INFERRED' && inferred}
        </p>
      )}
      {succeededBy.length > 0 && (
        <p>
          {t('succeededBy')}{' '}
          {succeededBy.map((heir) => (
            <Fragment key={heir.slug}>
              {linked(heir)} {heir.succeedsTie === 'INFERRED' && inferred}
            </Fragment>
          ))}
        </p>
      )}
    </Section>
  )
}
