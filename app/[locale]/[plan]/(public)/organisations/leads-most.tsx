import { Fragment } from 'react'
import { OrganisationName } from '@/components/plan/organisation-name'
import type { Day } from '@/lib/dates'
import { formatNumber } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import { type Locale, languageTag } from '@/lib/locale'
import type { OrganisationRole } from '@/lib/organisation/organisation.queries'
import { type DatedName, leadsMost } from '@/lib/organisation/organisation.rules'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: string
  organisations: { slug: string; name: string; names: DatedName[]; held: OrganisationRole[] }[]
  /** On which they have their names. */
  day: Day
}

/** Who leads the most actions, in one sentence; each number is the way to those actions. */
export function LeadsMost({ locale, plan, organisations, day }: Props) {
  const most = leadsMost(organisations)
  if (!most) return null
  const t = getTranslator(locale, 'organisation')
  const count = ({ slug, name }: Props['organisations'][number]) => (
    <a href={`${address(locale, plan, ['organisations', slug])}#role-lead`} className="ink-link font-semibold">
      {formatNumber(most.count, locale)}
      <span className="sr-only"> {t('ledBy', { name })}</span>
    </a>
  )
  const [first, second] = most.organisations
  if (first && !second) {
    return (
      <>
        <OrganisationName locale={locale} names={first.names} day={day} /> {t('leadsMost')} {count(first)}.
      </>
    )
  }
  const list = new Intl.ListFormat(languageTag[locale], { type: 'conjunction' })
  const between = list.formatToParts(most.organisations.map(({ slug }) => slug)).filter(({ type }) => type === 'literal')
  return (
    <>
      {t('leadMost')}{' '}
      {most.organisations.map((one, index) => (
        <Fragment key={one.slug}>
          <OrganisationName locale={locale} names={one.names} day={day} /> ({count(one)}){between[index]?.value ?? '.'}
        </Fragment>
      ))}
    </>
  )
}
