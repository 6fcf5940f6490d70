// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { LongText } from './long-text'
import { EvidenceList, StateInWords } from './row-reading'
import { useIsOpen, useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

/** What was confirmed last year: its state, and in an open row its words, to look at beside the fields. */
export function LastYearCell({ row: { number, last, isNew } }: { row: SheetRow }) {
  const { year } = useSheet()
  const open = useIsOpen(number)
  const ready = useReady()
  const t = useWords('sheet')
  return (
    <td role="cell" className="last-year when-open" data-label={year - 1}>
      {isNew ? <p className="text-quiet text-sm">{t('firstYear')}</p> : <StateInWords state={last} />}
      {last && (open || !ready) && (
        <div className={`hyphens-auto ${open ? '' : 'hidden noscript:block'}`}>
          <LongText nl={last.noteNl} en={last.noteEn} />
          <EvidenceList items={last.evidence} />
        </div>
      )}
    </td>
  )
}
