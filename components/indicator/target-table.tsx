import { getTranslator } from '@/lib/i18n'
import { type NamedTarget, neededChange, type PanelSeries } from '@/lib/indicator/indicator-panel.rules'
import { placeWords, targetNumber } from '@/lib/indicator/indicator-words.rules'
import type { Locale } from '@/lib/locale'
import type { CitedSource } from '@/lib/plan/source.rules'
import { SourceNote } from '../plan/source-list'
import { LocalisedText } from '../site/localised-text'
import { Cell, HeaderCell, Table } from '../ui/table'
import { paceWords } from './target-words'

export type TableTarget = NamedTarget & {
  code: string
  text: string | null
  geography: string | null
  note: string | null
  noteNl: string | null
  sources: CitedSource[]
}

type Props = {
  locale: Locale
  caption: string
  of?: string
  unit: string
  targets: TableTarget[]
  /** The series of the panel; without it the targets have no known way of measuring, and no change is computed. */
  series?: PanelSeries[]
  thisYear: number
}

/** Targets by policy document and year, with what has to change every year where that can be said (rule 11). */
export function TargetTable({ locale, caption, of, unit, targets, series, thisYear }: Props) {
  const t = getTranslator(locale, 'indicator')
  if (targets.length === 0) return null
  const needed = (target: TableTarget) => {
    const own = series?.find(({ code }) => code === target.seriesCode)
    return paceWords(own ? neededChange(own, target, thisYear) : { is: 'unknown', because: 'basis' }, unit, locale)
  }
  return (
    <Table caption={caption} of={of}>
      <thead>
        <tr>
          <HeaderCell>{t('document')}</HeaderCell>
          <HeaderCell>{t('targetColumn')}</HeaderCell>
          {series && <HeaderCell>{t('needed')}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.code}>
            <HeaderCell scope="row">
              {target.document}
              <SourceNote locale={locale} sources={target.sources} />
              {(target.note || target.noteNl) && (
                <p className="text-quiet text-sm">
                  <LocalisedText locale={locale} nl={target.noteNl} en={target.note} />
                </p>
              )}
            </HeaderCell>
            <Cell>
              <strong>{targetNumber(target, unit, locale) ?? <LocalisedText locale={locale} nl={null} en={target.text} />}</strong>
              <span className="block whitespace-nowrap text-quiet text-sm">
                {t('aim', {
                  year: target.year === null ? t('yearNotStated') : String(target.year),
                  place: target.geography === null ? t('placeNotStated') : placeWords({ geography: target.geography }, locale),
                })}
              </span>
            </Cell>
            {series && <Cell>{needed(target)}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
