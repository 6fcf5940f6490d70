// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers
import { memo, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { address } from '@/lib/addresses'
import { isClosing } from '@/lib/status/rules'
import type { SheetRow } from '@/lib/status/sheet/rules'
import { BilingualText } from './bilingual-text'
import { ClosingFields } from './closing-fields'
import { ConfirmCell } from './confirm-cell'
import { Conflict } from './conflict'
import { EvidenceFields } from './evidence-fields'
import { inLanguage } from './in-language'
import { KeptText } from './kept-text'
import { LongText } from './long-text'
import { RowObstacles } from './obstacles/row-obstacles'
import { ReasonFields } from './reason-fields'
import { elementOf } from './row-focus'
import { RowLock } from './row-lock'
import { EvidenceList, ReadConfirmation, ReadStatus, ReadText, StateInWords } from './row-reading'
import type { RowState } from './row-state'
import { gapOf } from './row-values'
import { RowTick } from './selection/row-tick'
import { useRow, useSheet, useWords } from './sheet-context'
import { StatusField } from './status-field'
import { useReady } from './use-ready'

type Props = { row: SheetRow; title: ReactNode; href: string }

/** One action, ready to be filled in. */
export const EditableRow = memo(function EditableRow({ row, title, href }: Props) {
  const state = useRow(row.number)
  const { queue, locale, year, landing } = useSheet()
  const t = useWords('sheet')
  const { mine, trouble } = state
  const gap = gapOf(mine)
  const flagged = state.asked ? (gap?.field ?? null) : null
  const toGap = () => gap && landing.bring(document.getElementById(elementOf(gap.field, row.number, locale)), { asked: true })
  return (
    <>
      <tr role="row" id={`action-${row.number}`} className={band(state)}>
        <Heading row={row} title={title} href={href} tick />
        <LastYearCell row={row} />
        <FieldsCell read={<ReadStatus entry={row.entry} />} label={year}>
          <StatusField row={row} mine={mine} invalid={flagged === 'status'} />
          {isClosing(mine.status) && <ClosingFields row={row} mine={mine} gap={flagged} />}
          <ReasonFields row={row} mine={mine} gap={flagged} />
        </FieldsCell>
        <FieldsCell read={<ReadNote entry={row.entry} />}>
          <BilingualText
            id={`note-${row.number}`}
            label={t('note.label')}
            quiet
            value={{ nl: mine.noteNl, en: mine.noteEn }}
            rows={3}
            invalid={gap?.field === 'noteNl' ? 'nl' : gap?.field === 'noteEn' ? 'en' : null}
            write={(language, text) => queue.edit(row.number, language === 'nl' ? { noteNl: text } : { noteEn: text }, 'typing')}
            leave={() => queue.flush(row.number)}
          />
          <EvidenceFields row={row} mine={mine} gap={gap?.field ?? null} />
          <RowObstacles number={row.number} />
        </FieldsCell>
        <FieldsCell read={<ReadConfirmation entry={row.entry} />} after={<RowLock row={row} />}>
          <ConfirmCell row={row} state={state} toGap={toGap} />
        </FieldsCell>
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

/** Fields; and for who has no scripts, with which they do nothing, what they hold as text. */
function FieldsCell({ read, label, after, children }: { read: ReactNode; label?: number; after?: ReactNode; children: ReactNode }) {
  const ready = useReady()
  return (
    <td role="cell">
      <div className="noscript:hidden">{children}</div>
      {!ready && (
        <div data-label={label} className="noscript:block hidden">
          {read}
        </div>
      )}
      {after}
    </td>
  )
}

const ReadNote = ({ entry }: { entry: SheetRow['entry'] }) => (
  <>
    <ReadText nl={entry?.noteNl ?? null} en={entry?.noteEn ?? null} />
    <EvidenceList items={entry?.evidence ?? []} />
  </>
)

/** One action to be read: in a closed year, and for a partner. */
export const ReadableRow = memo(function ReadableRow({ row, title, href }: Props) {
  const { year } = useSheet()
  const ready = useReady()
  const t = useWords('sheet')
  return (
    <tr role="row" id={`action-${row.number}`}>
      <Heading row={row} title={title} href={href} />
      <LastYearCell row={row} />
      <td role="cell" data-label={year}>
        <ReadStatus entry={row.entry} />
      </td>
      <td role="cell">
        <ReadNote entry={row.entry} />
        {ready && <KeptText row={row} />}
      </td>
      <td role="cell">
        <ReadConfirmation entry={row.entry} />
        <p className="mt-1 flex items-center gap-1 text-quiet text-sm">
          <Icon name="lock" />
          {t('readOnly')}
        </p>
        <RowLock row={row} />
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

function Heading({ row, title, href, tick = false }: Props & { tick?: boolean }) {
  const { locale, plan, year } = useSheet()
  const t = useWords('sheet')
  const names = row.leads.map(({ nameNl, nameEn }) => inLanguage(locale, nameNl, nameEn)).join(', ')
  return (
    <th role="rowheader" scope="row">
      <span className="flex gap-2">
        {tick && <RowTick number={row.number} />}
        <a href={href} className="min-w-[2ch] font-bold text-lg leading-snug tabular-nums" aria-label={t('number', { number: row.number })}>
          {row.number}
        </a>
        <span className="min-w-0">
          <span className="block font-semibold text-base leading-snug">{title}</span>
          <span className="mt-0.5 block text-quiet text-sm">{names ? t('lead1', { names }) : t('noLead')}</span>
          <a
            href={address(locale, plan, ['manage', 'actions', row.number, 'statuses', year])}
            aria-label={t('entry.fullOf', { number: row.number })}
            className="mt-0.5 inline-block font-normal text-sm print:hidden"
          >
            {t('entry.full')}
          </a>
        </span>
      </span>
    </th>
  )
}

/** What was confirmed last year, to look at beside the fields. */
function LastYearCell({ row: { last } }: { row: SheetRow }) {
  const { year } = useSheet()
  return (
    <td role="cell" className="last-year" data-label={year - 1}>
      <StateInWords state={last} />
      {last && (
        <>
          <LongText nl={last.noteNl} en={last.noteEn} />
          <EvidenceList items={last.evidence} />
        </>
      )}
    </td>
  )
}
