// biome-ignore-all lint/a11y/noRedundantRoles: rows laid out as blocks on a phone lose their roles in some browsers
import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Icon } from '@/components/ui/icon'
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
import { ReasonFields } from './reason-fields'
import { elementOf } from './row-focus'
import { EvidenceList, ReadConfirmation, ReadStatus, ReadText, StateInWords } from './row-reading'
import type { RowState } from './row-state'
import { gapOf } from './row-values'
import { useRow, useSheet } from './sheet-context'
import { StatusField } from './status-field'

type Props = { row: SheetRow; title: ReactNode; href: string }
type ReadableProps = Props & { kept: boolean }

const cell = 'block px-3 py-1.5 align-top lg:table-cell lg:px-2 lg:py-3'

/** One action, ready to be filled in. */
export const EditableRow = memo(function EditableRow({ row, title, href }: Props) {
  const state = useRow(row.number)
  const { queue, locale } = useSheet()
  const t = useTranslations('sheet')
  const { mine, trouble } = state
  const gap = gapOf(mine)
  const flagged = state.asked ? (gap?.field ?? null) : null
  const toGap = () => gap && document.getElementById(elementOf(gap.field, row.number, locale))?.focus()
  return (
    <>
      <tr role="row" id={`action-${row.number}`} className={`block scroll-mt-36 py-2 lg:table-row ${band(state)}`}>
        <Heading row={row} title={title} href={href} />
        <LastYearCell row={row} />
        <td role="cell" className={cell}>
          <StatusField row={row} mine={mine} invalid={flagged === 'status'} />
          {isClosing(mine.status) && <ClosingFields row={row} mine={mine} gap={flagged} />}
          <ReasonFields row={row} mine={mine} gap={flagged} />
        </td>
        <td role="cell" className={cell}>
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
        </td>
        <td role="cell" className={cell}>
          <ConfirmCell row={row} state={state} toGap={toGap} />
        </td>
      </tr>
      {trouble && 'conflict' in trouble && (
        <tr role="row" className="block lg:table-row">
          <td role="cell" colSpan={5} className="block p-3 lg:table-cell">
            <Conflict state={state} theirs={trouble.conflict} />
          </td>
        </tr>
      )}
    </>
  )
})

/** One action to be read: in a closed year, for a partner, and before the fields are there. */
export const ReadableRow = memo(function ReadableRow({ row, title, href, kept }: ReadableProps) {
  const { year } = useSheet()
  const t = useTranslations('sheet')
  return (
    <tr
      role="row"
      id={`action-${row.number}`}
      className="block scroll-mt-36 border-grey-300 border-b border-l-4 border-l-transparent py-2 lg:table-row"
    >
      <Heading row={row} title={title} href={href} />
      <LastYearCell row={row} />
      <td role="cell" className={cell}>
        <NarrowLabel>{year}</NarrowLabel>
        <ReadStatus entry={row.entry} />
      </td>
      <td role="cell" className={cell}>
        <ReadText nl={row.entry?.noteNl ?? null} en={row.entry?.noteEn ?? null} />
        <EvidenceList items={row.entry?.evidence ?? []} />
        {kept && <KeptText row={row} />}
      </td>
      <td role="cell" className={cell}>
        <ReadConfirmation entry={row.entry} />
        {!row.mayWrite && (
          <p className="mt-1 flex items-center gap-1 text-quiet text-sm">
            <Icon name="lock" />
            {t('readOnly')}
          </p>
        )}
      </td>
    </tr>
  )
})

/** A line at the side says where a row stands; its words say it too. */
const band = (state: RowState) =>
  `border-b border-b-grey-300 border-l-4 ${state.trouble ? 'border-l-error' : state.confirmed ? 'border-l-success' : state.version > 0 || state.mine.status ? 'border-l-action' : 'border-l-grey-300'}`

function Heading({ row, title, href }: Props) {
  const { locale } = useSheet()
  const t = useTranslations('sheet')
  const names = row.leads.map(({ nameNl, nameEn }) => inLanguage(locale, nameNl, nameEn)).join(', ')
  return (
    <th role="rowheader" scope="row" className={`${cell} text-left font-normal`}>
      <span className="flex gap-2">
        <a href={href} className="min-w-[2ch] font-bold text-lg leading-snug tabular-nums" aria-label={t('number', { number: row.number })}>
          {row.number}
        </a>
        <span className="min-w-0">
          <span className="block font-semibold text-base leading-snug">{title}</span>
          <span className="mt-0.5 block text-quiet text-sm">{names ? t('lead1', { names }) : t('noLead')}</span>
        </span>
      </span>
    </th>
  )
}

/** What was confirmed last year, to look at beside the fields. */
function LastYearCell({ row: { last } }: { row: SheetRow }) {
  const { year } = useSheet()
  return (
    <td role="cell" className={`${cell} bg-grey-100 lg:bg-transparent`}>
      <NarrowLabel>{year - 1}</NarrowLabel>
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

/** The head of the column, where there are no columns. */
const NarrowLabel = ({ children }: { children: ReactNode }) => <p className="font-semibold text-quiet text-sm lg:hidden">{children}</p>
