import type { ReactNode } from 'react'
import { Section } from '@/components/site/section'
import { Details } from '@/components/ui/details'
import { today } from '@/lib/dates'
import { formatDate, named } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { planUrl } from '@/lib/open-data/open-data.rules'
import type { CitedEdition } from '@/lib/report/edition.queries'
import { address } from '@/lib/web/addresses'

type Props = {
  locale: Locale
  plan: { slug: string; titleNl: string; titleEn: string | null; sample: boolean; publisherNl: string | null; publisherEn: string | null }
  action: { number: string; titleNl: string | null; titleEn: string | null }
  /** Where people find this installation, e.g. `https://koers.example.be`. */
  origin: string
  /** When a public status last changed; null when none was confirmed yet. */
  changed: Date | null
  /** The editions that stand and in which the action counts, with what each calls it, the newest first. */
  editions: CitedEdition[]
}

/** How to cite the action as it stands now and as each report froze it, when it last changed, and where its data are. */
export function CiteSection({ locale, plan, action, origin, changed, editions }: Props) {
  const t = getTranslator(locale, 'action')
  const { number } = action
  // a name without translation is cited as it is: a citation names, it does not translate
  // nobody may take invented titles and statuses for real ones (rule 7)
  const titled = (of: string, title: string | null) =>
    `${title ? `${of}, ${title}` : of}${plan.sample ? ` (${getTranslator(locale, 'content')('sampleTitle')})` : ''}`
  const planTitle = named(plan.titleNl, plan.titleEn, locale) ?? plan.slug
  const publisher = named(plan.publisherNl, plan.publisherEn, locale) ?? planTitle
  const api = planUrl('', plan.slug)
  return (
    <Section id="cite" title={t('cite')}>
      {changed && <p className="text-base text-quiet">{t('lastChange', { date: formatDate(changed, locale) })}</p>}
      <p className="text-base">{t('citeNow')}</p>
      <Citation>
        {t('citeAs', {
          publisher,
          plan: planTitle,
          action: titled(number, named(action.titleNl, action.titleEn, locale)),
          date: formatDate(today(), locale),
        })}{' '}
        {`${origin}${address(locale, plan.slug, ['actions', number])}`}
      </Citation>
      {editions.length > 0 && (
        <Details summary={t('citeEditions')}>
          <div className="grid gap-4">
            {editions.map(({ year, edition, citeAs, action: frozen }) => {
              const page = `${address(locale, plan.slug, ['reports', year, edition])}#action-${frozen.number}`
              return (
                <div key={`${year} ${edition}`} className="grid gap-1">
                  <Citation>
                    {citeAs[locale]} {t('citeEdition', { action: titled(frozen.number, named(frozen.title.nl, frozen.title.en, locale)) })}{' '}
                    {`${origin}${page}`}
                  </Citation>
                  <p className="text-base print:hidden">
                    <a href={page}>{t('openEdition', { number: frozen.number, year: String(year), edition: String(edition) })}</a>
                  </p>
                </div>
              )
            })}
          </div>
        </Details>
      )}
      <ul className="grid gap-1 text-base print:hidden">
        <li>
          <a href={`${api}/actions/${encodeURIComponent(number)}`}>{t('downloadAction')}</a>
        </li>
        <li>
          <a href={`${api}/tables/statuses.csv`}>{t('downloadStatuses')}</a>
        </li>
        <li>
          <a href={address(locale, plan.slug, ['data'])}>{t('downloadAll')}</a>
        </li>
      </ul>
    </Section>
  )
}

/** A citation, selected whole by one click. */
function Citation({ children }: { children: ReactNode }) {
  return <p className="max-w-text select-all break-words rounded-sm bg-grey-100 px-3 py-2 text-base print:break-inside-avoid">{children}</p>
}
