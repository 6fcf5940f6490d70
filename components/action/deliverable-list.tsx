import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicDeliverable } from '@/lib/plan/deliverable.rules'
import type { Tie } from '@/prisma/generated/enums'
import { DeliverableText } from './deliverable-text'

type Props = { locale: Locale; deliverables: (PublicDeliverable & { tie: Tie })[] }

/** What a flagship produced, year by year, with its sources; a link that is our own reading is marked as such. */
export function DeliverableList({ locale, deliverables }: Props) {
  const years = [...new Set(deliverables.map(({ year }) => year))]
  const inferred = getTranslator(locale, 'lists')('tie.INFERRED').toLowerCase()
  return (
    <div className="line-of-time">
      {years.map((year) => (
        <div key={year ?? 'undated'} className="grid gap-x-6 gap-y-2 pb-5 sm:grid-cols-[4rem_1fr]">
          <h3 className="text-lg tabular-nums">{year ?? getTranslator(locale, 'deliverables')('undated')}</h3>
          <ul className="grid gap-3">
            {deliverables
              .filter((deliverable) => deliverable.year === year)
              .map((deliverable) => (
                <li key={deliverable.code} className="max-w-text">
                  <DeliverableText locale={locale} deliverable={deliverable} about={deliverable.tie === 'INFERRED' ? inferred : null} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
