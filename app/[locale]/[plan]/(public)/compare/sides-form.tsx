import { AskButton } from '@/components/ui/ask-button'
import { facetStyle } from '@/components/ui/facet-style'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { type ComparisonQuery, type SideField, sideToSlug } from '@/lib/report/year-comparison.schema'
import type { KnownSide } from '@/lib/report/year-comparison-snapshot.rules'

const fields = ['from', 'to'] as const
/** Of so many years, each and the one before it can be chosen at once. */
const mostYears = 6

/** The query by which both sides are found again, whatever becomes the newest later. */
export const comparedAddress = ({ from, to }: Record<SideField, KnownSide>) => `from=${sideToSlug(from)}&to=${sideToSlug(to)}`

type Props = { locale: Locale; target: string; sides: KnownSide[]; query: ComparisonQuery<KnownSide> }

/** Two choices in a plain form, so that a comparison has an address. What cannot be compared is named with its field. */
export function SidesForm({ locale, target, sides, query: { faults, ...chosen } }: Props) {
  const t = getTranslator(locale, 'compare')
  const error = (field: SideField) => {
    const fault = faults[field]
    return fault && t(`fault.${fault}`, { field: t(`field.${field}`) })
  }
  const wrong = fields.filter((field) => faults[field])
  const options = [...sides].reverse().map((side) => ({
    value: sideToSlug(side),
    label: t(`side.${side.is}`, { year: String(side.year), edition: String(side.edition) }),
  }))
  const years = sides.filter(({ is }) => is === 'CLOSED').slice(-mostYears)
  const pairs = years.slice(1).map((to, before) => ({ from: years[before] ?? to, to }))
  return (
    <div className="grid gap-4 print:hidden">
      {pairs.length > 1 && (
        <nav aria-label={t('pairs')}>
          <ul className="flex flex-wrap gap-2 text-base">
            {pairs.map((pair) => (
              <li key={pair.to.year}>
                <a
                  href={`${target}?${comparedAddress(pair)}`}
                  aria-current={chosen.from === pair.from && chosen.to === pair.to ? 'page' : undefined}
                  className={facetStyle}
                >
                  {t('pair', { from: String(pair.from.year), to: String(pair.to.year) })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {wrong.length > 0 && (
        <Notice kind="error" title={t('fault.title', { count: wrong.length })}>
          <ul>
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`}>{error(field)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="get" action={target} className="grid items-end gap-x-4 gap-y-4 sm:grid-cols-[1fr_1fr_auto]">
        {fields.map((field) => (
          <Select
            key={field}
            name={field}
            label={t(`field.${field}`)}
            options={options}
            empty={chosen[field] ? undefined : t('choose')}
            defaultValue={chosen[field] ? sideToSlug(chosen[field]) : ''}
            error={error(field)}
          />
        ))}
        <AskButton>{t('apply')}</AskButton>
      </form>
    </div>
  )
}
