import { getTranslator } from '@/lib/i18n'
import { type ReadLead, targetBeside } from '@/lib/indicator/indicator.rules'
import { aimsOf, type NamedTarget } from '@/lib/indicator/indicator-panel.rules'
import { placeWords, targetNumber } from '@/lib/indicator/indicator-words.rules'
import { type Locale, languageTag } from '@/lib/locale'

type Props = {
  locale: Locale
  /** The lead indicator of the plan; null when it has none. */
  lead: (ReadLead & { unit: string }) | null
  /** The targets that are drawn beside a way of measuring it. */
  targets: (NamedTarget & { geography: string | null })[]
}

/** Beside a drawn target that could be taken for the plan's own: whose it is, and why the plan's own is not there (rule 11). */
export function NotOwnTarget({ locale, lead, targets }: Props) {
  const t = getTranslator(locale, 'indicator')
  const own = lead && targetBeside(lead, targets)
  const count = aimsOf(targets).length
  if (!own || count === 0) return null
  const places = new Set(targets.map(({ geography }) => (geography ? placeWords({ geography }, locale) : t('placeNotStated'))))
  return (
    <p className="max-w-text text-sm">
      {t.rich('notOwnTarget', {
        count,
        whole: (words) => (
          <span key="whole" className="whitespace-nowrap">
            {words}
          </span>
        ),
        places: new Intl.ListFormat(languageTag[locale], { type: 'conjunction' }).format(places),
        target: [targetNumber(own, lead.unit, locale), own.year].filter(Boolean).join(' in '),
      })}
    </p>
  )
}
