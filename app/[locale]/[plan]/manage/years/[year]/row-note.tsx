import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { EntryValues } from '@/lib/status/entry.rules'
import { lacksEvidence } from '@/lib/status/status.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { BilingualText } from './bilingual-text'
import { EvidenceFields } from './evidence-fields'
import { RowObstacles } from './obstacles/row-obstacles'
import { reveal } from './opened/reveal'
import { ReadText } from './row-reading'
import { toEntry } from './row-values'
import { useIsOpen, useSheet, useWords } from './sheet-context'

/**
 * The note, of which a closed row shows the first words; whoever writes there opens the row, and finds evidence and obstacles below it. On
 * paper it is there whole.
 */
export function NoteFields({ row, mine, gap }: { row: SheetRow; mine: EntryValues; gap: string | null }) {
  const { queue, opened } = useSheet()
  const open = useIsOpen(row.number)
  // once seen it stays, closed as well: somebody may have typed there
  const [seen, see] = useState(open)
  if (open && !seen) see(true)
  const t = useWords('sheet')
  const entry = toEntry(mine)
  const count = entry.evidence.length
  return (
    <>
      <div className="print:block hidden">
        <ReadText nl={mine.noteNl} en={mine.noteEn} />
      </div>
      <div className="row-note print:hidden">
        <BilingualText
          id={`note-${row.number}`}
          label={t('note.label')}
          quiet
          shut={!open}
          value={{ nl: mine.noteNl, en: mine.noteEn }}
          rows={open ? 3 : 1}
          invalid={gap === 'noteNl' ? 'nl' : gap === 'noteEn' ? 'en' : null}
          write={(language, text) => queue.edit(row.number, { nl: { noteNl: text }, en: { noteEn: text } }[language], 'typing')}
          leave={() => queue.flush(row.number)}
          work={() => reveal(opened, row.number)}
        />
        {!open && lacksEvidence(entry.status, count) && (
          <span title={t('evidence.missing')} className="text-warning">
            <Icon name="warning" />
            <span className="sr-only">{t('evidence.missing')}</span>
          </span>
        )}
        {!open && count > 0 && (
          <span title={t('evidence.title')} className="flex items-center gap-0.5 text-quiet text-sm tabular-nums">
            {count}
            <span className="sr-only">{` ${t('evidence.title')}`}</span>
            <Icon name="external" />
          </span>
        )}
      </div>
      {seen && (
        <div className={open ? '' : 'hidden'}>
          <EvidenceFields row={row} mine={mine} gap={gap} />
          <RowObstacles number={row.number} />
        </div>
      )}
    </>
  )
}
