import { SourceNote } from '@/components/plan/source-list'
import { LocalisedText } from '@/components/site/localised-text'
import { formatDate } from '@/lib/format'
import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import type { PublicCellComment } from '@/lib/plan/matrix.queries'

/** Where a cell is in the list below the table. */
export const cellAnchor = (group: string, theme: string): string => `cell-${group}-${theme}`

type Props = {
  locale: Locale
  comment: PublicCellComment
  /** How many actions are in the cell in the year that is shown. */
  count: number
  year: number | null
}

/** What the coordinators say of a cell. One that says why it is empty stays when it no longer is, and then says so. */
export function CellComment({ locale, comment, count, year }: Props) {
  const t = getTranslator(locale, 'matrix')
  const outdated = comment.about === 'EMPTY' && count > 0
  return (
    <div className="mt-1 border-grey-300 border-l-4 pl-3 text-base">
      {outdated && (
        <p className="text-quiet text-sm">
          {year === null ? t('noLongerEmpty', { count }) : t('notEmptyIn', { count, year: String(year) })}
        </p>
      )}
      <p className="max-w-text">
        {comment.about === 'EMPTY' && <strong>{t(outdated ? 'whyEmptyThen' : 'whyEmpty')} </strong>}
        <LocalisedText locale={locale} nl={comment.textNl} en={comment.textEn} />
      </p>
      <SourceNote locale={locale} sources={comment.sources} />
      {comment.since && <p className="text-quiet text-sm">{t('since', { date: formatDate(comment.since, locale) })}</p>}
    </div>
  )
}
