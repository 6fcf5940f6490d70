import { SourceNote } from '@/components/plan/source-list'
import { LocalisedText } from '@/components/site/localised-text'
import { Cell, HeaderCell, Table } from '@/components/ui/table'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicPlanContext } from '@/lib/plan/plan.queries'
import { allSources } from '@/lib/plan/source.rules'

/** Who sat in the partnership, by body: seats and their sum, never names of persons. */
export function SeatTable({ locale, seats }: { locale: Locale; seats: PublicPlanContext['seats'] }) {
  const t = getTranslator(locale, 'facts')
  return (
    <div className="max-w-text">
      <Table caption={t('seatsCaption')}>
        <thead>
          <tr>
            <HeaderCell>{t('seatOf')}</HeaderCell>
            <HeaderCell numeric>{t('seatCount')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {seats.map(({ code, nameNl, nameEn, seats, noteNl, noteEn }) => (
            <tr key={code}>
              <HeaderCell scope="row">
                <LocalisedText locale={locale} nl={nameNl} en={nameEn} />
                {(noteNl || noteEn) && (
                  <span className="block font-normal text-quiet text-sm">
                    <LocalisedText locale={locale} nl={noteNl} en={noteEn} />
                  </span>
                )}
              </HeaderCell>
              <Cell numeric>{seats}</Cell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <HeaderCell scope="row">{t('seatTotal')}</HeaderCell>
            <Cell numeric>{seats.reduce((sum, { seats }) => sum + seats, 0)}</Cell>
          </tr>
        </tfoot>
      </Table>
      <SourceNote locale={locale} sources={allSources(seats.map(({ sources }) => sources))} />
    </div>
  )
}
