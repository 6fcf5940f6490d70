import type { Day } from '@/lib/dates'
import { localised } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type Carrier, type DatedName, nameOn } from '@/lib/organisation/organisation.rules'

type Props = { locale: Locale; carriers: Carrier<{ slug: string; names: DatedName[] }>[]; day: Day }

/** Who leads, with how many actions each, and how many others help: in one sentence. */
export function CarriedBy({ locale, carriers, day }: Props) {
  const t = getTranslator(locale, 'flagship')
  const name = ({ organisation: { slug, names } }: Props['carriers'][number]) => {
    const dated = nameOn(names, day)
    const shown = localised(dated?.nameNl ?? null, dated?.nameEn ?? null, locale)
    return shown.is === 'absent' ? slug : shown.text
  }
  const leads = carriers.filter(({ roles }) => roles.LEAD.length > 0)
  const list = leads.map((lead) => t('carrier', { name: name(lead), count: lead.roles.LEAD.length }))
  return (
    <p className="max-w-text">
      {t('carriedBy', {
        leads: leads.length,
        others: carriers.length - leads.length,
        list: new Intl.ListFormat(locale).format(list),
      })}
    </p>
  )
}
