// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers
import { memo, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { isClosing } from '@/lib/status/status.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { ClosingFields } from './closing-fields'
import { ConfirmCell } from './confirm-cell'
import { Conflict } from './conflict'
import { KeptText } from './kept-text'
import { reveal } from './opened/reveal'
import { ReasonFields } from './reason-fields'
import { elementOf } from './row-focus'
import { RowHead } from './row-head'
import { LastYearCell } from './row-last-year'
import { RowLock } from './row-lock'
import { NoteFields } from './row-note'
import { EvidenceList, ReadConfirmation, ReadStatus, ReadText } from './row-reading'
import type { RowState } from './row-state'
import { gapOf } from './row-values'
import { useIsOpen, useRow, useSheet, useWords } from './sheet-context'
import { StatusField } from './status-field'
import { useReady } from './use-ready'

type Props = { row: SheetRow; title: ReactNode; href: string | null }

/** One action, ready to be filled in: a line, that opens where it stands for all that is not needed every time. */
export const EditableRow = memo(function EditableRow({ row, title, href }: Props) {
  const state = useRow(row.number)
  const open = useIsOpen(row.number)
  const { locale, year, landing, opened } = useSheet()
  const { mine, trouble } = state
  const gap = gapOf(mine)
  const flagged = state.asked ? (gap?.field ?? null) : null
  const toGap = () => {
    if (!gap) return
    if (gap.field !== 'status') reveal(opened, row.number)
    landing.bring(document.getElementById(elementOf(gap.field, row.number, locale)), { asked: true })
  }
  return (
    <>
      <tr role="row" id={`action-${row.number}`} className={band(state)} data-open={open || undefined}>
        <RowHead row={row} title={title} href={href} tick />
        <LastYearCell row={row} />
        <FieldsCell read={<ReadStatus entry={row.entry} />} label={year} className="row-now">
          <StatusField row={row} mine={mine} invalid={flagged === 'status'} />
          {open && isClosing(mine.status) && <ClosingFields row={row} mine={mine} gap={flagged} />}
          {open && <ReasonFields row={row} mine={mine} gap={flagged} />}
        </FieldsCell>
        <FieldsCell read={<ReadNote entry={row.entry} />} className="when-open">
          <NoteFields row={row} mine={mine} gap={gap?.field ?? null} />
        </FieldsCell>
        <td role="cell" className="row-confirm">
          <div className="noscript:hidden">
            <ConfirmCell row={row} state={state} toGap={toGap} />
          </div>
          <Unscripted>
            <ReadConfirmation entry={row.entry} />
          </Unscripted>
          <div className="row-more">
            <RowLock row={row} />
          </div>
        </td>
      </tr>
      {trouble && 'conflict' in trouble && (
        <tr role="row" className="conflict">
          <td role="cell" colSpan={5}>
            <Conflict state={state} theirs={trouble.conflict} />
          </td>
        </tr>
      )}
    </>
  )
})

/** Fields; and for those without scripts, for whom they do nothing, what they hold as text. */
function FieldsCell({ read, label, className, children }: { read: ReactNode; label?: number; className: string; children: ReactNode }) {
  return (
    <td role="cell" className={className}>
      <div className="noscript:hidden">{children}</div>
      <Unscripted label={label}>{read}</Unscripted>
    </td>
  )
}

/** For those without scripts alone: gone as soon as scripts run. */
function Unscripted({ label, children }: { label?: number; children: ReactNode }) {
  const ready = useReady()
  return ready ? null : (
    <div data-label={label} className="noscript:block hidden">
      {children}
    </div>
  )
}

const ReadNote = ({ entry }: { entry: SheetRow['entry'] }) => (
  <>
    <ReadText nl={entry?.noteNl ?? null} en={entry?.noteEn ?? null} className="row-note-read" />
    <div className="row-more">
      <EvidenceList items={entry?.evidence ?? []} />
    </div>
  </>
)

/** One action to be read: in a closed year, and for a partner. */
export const ReadableRow = memo(function ReadableRow({ row, title, href }: Props) {
  const { year } = useSheet()
  const open = useIsOpen(row.number)
  const ready = useReady()
  const t = useWords('sheet')
  return (
    <tr role="row" id={`action-${row.number}`} data-open={open || undefined}>
      <RowHead row={row} title={title} href={href} />
      <LastYearCell row={row} />
      <td role="cell" className="row-now" data-label={year}>
        <ReadStatus entry={row.entry} />
      </td>
      <td role="cell">
        <div className="when-open">
          <ReadNote entry={row.entry} />
        </div>
        {ready && <KeptText row={row} />}
      </td>
      <td role="cell" className="row-confirm">
        <div className="flex flex-wrap items-center gap-x-3 lg:block">
          <ReadConfirmation entry={row.entry} />
          <p className="flex items-center gap-1 text-quiet text-sm print:hidden">
            <Icon name="lock" />
            {t('readOnly')}
          </p>
        </div>
        <div className="row-more">
          <RowLock row={row} />
        </div>
      </td>
    </tr>
  )
})

/** A line at the side says where a row stands; its words say it too. */
const band = (state: RowState) =>
  state.trouble
    ? 'border-l-error'
    : state.confirmed
      ? 'border-l-success'
      : state.version > 0 || state.mine.status
        ? 'border-l-action'
        : 'border-l-grey-300'
