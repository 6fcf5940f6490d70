import { formatPartialDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source/rules'
import type { DeliverableKind, Tie } from '@/prisma/generated/enums'
import { LocalisedText } from './localised-text'
import { SourceNote } from './source-list'

type Deliverable = {
  code: string
  kind: DeliverableKind
  year: number | null
  datedOn: string | null
  titleNl: string | null
  titleEn: string | null
  descriptionNl: string | null
  descriptionEn: string | null
  tie: Tie
  sources: CitedSource[]
}

/** What a flagship produced, year by year, with its sources; a tie that is our own reading is marked as such. */
export function DeliverableList({ locale, deliverables }: { locale: Locale; deliverables: Deliverable[] }) {
  const t = getTranslator(locale, 'deliverables')
  const lists = getTranslator(locale, 'lists')
  const years = [...new Set(deliverables.map(({ year }) => year))]
  return (
    <div className="grid gap-4">
      {years.map((year) => (
        <div key={year ?? 'undated'} className="grid gap-x-6 gap-y-2 border-grey-300 border-t pt-2 sm:grid-cols-[4rem_1fr]">
          <h3 className="text-lg tabular-nums">{year ?? t('undated')}</h3>
          <ul className="grid gap-3">
            {deliverables
              .filter((deliverable) => deliverable.year === year)
              .map((deliverable) => (
                <li key={deliverable.code} className="max-w-text">
                  <p className="font-semibold">
                    <LocalisedText locale={locale} nl={deliverable.titleNl} en={deliverable.titleEn} />
                  </p>
                  <p className="text-quiet text-sm">
                    {[
                      lists(`deliverableKind.${deliverable.kind}`),
                      deliverable.datedOn && deliverable.datedOn.length > 4 && formatPartialDate(deliverable.datedOn, locale),
                      deliverable.tie === 'INFERRED' && lists('tie.INFERRED').toLowerCase(),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {(deliverable.descriptionNl || deliverable.descriptionEn) && (
                    <p className="text-base">
                      <LocalisedText locale={locale} nl={deliverable.descriptionNl} en={deliverable.descriptionEn} />
                    </p>
                  )}
                  <SourceNote locale={locale} sources={deliverable.sources} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
