import type { EntryValues } from '@/lib/status/entry.rules'
import { reasonAsked, type SheetRow } from '@/lib/status/year-sheet.rules'
import { UnchangedReason } from '@/prisma/generated/enums'
import { BilingualText } from './bilingual-text'
import { RowChoice } from './row-field'
import { useSheet, useWords } from './sheet-context'

type Props = { row: SheetRow; mine: EntryValues; gap: string | null }

/** Asked when a status stands still for the second year, or moves back; never required (rule 8). */
export function ReasonFields({ row, mine, gap }: Props) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  const lists = useWords('lists')
  const asked = reasonAsked(mine.status, row.last?.status ?? null, row.earlier)
  const given = mine.unchangedReason ?? mine.reasonNl ?? mine.reasonEn
  if (asked === null && given === null) return null
  const unchanged = asked === 'unchanged' || mine.unchangedReason !== null
  return (
    <div className="mt-2 grid gap-2 border-grey-600 border-l-4 pl-2">
      {unchanged && (
        <RowChoice
          id={`unchangedReason-${row.number}`}
          label={t('reason.unchanged')}
          hint={t('reason.unchangedHint')}
          empty={t('reason.none')}
          value={mine.unchangedReason}
          options={Object.values(UnchangedReason).map((reason) => ({ value: reason, label: lists(`unchangedReason.${reason}`) }))}
          choose={(value) =>
            queue.edit(row.number, { unchangedReason: Object.values(UnchangedReason).find((reason) => reason === value) ?? null }, 'choice')
          }
        />
      )}
      {(!unchanged || given !== null) && (
        <BilingualText
          id={`reason-${row.number}`}
          label={unchanged ? t('reason.sentence') : t('reason.back')}
          value={{ nl: mine.reasonNl, en: mine.reasonEn }}
          rows={1}
          invalid={gap === 'reasonNl' ? 'either' : null}
          write={(language, text) => queue.edit(row.number, { nl: { reasonNl: text }, en: { reasonEn: text } }[language], 'typing')}
          leave={() => queue.flush(row.number)}
        />
      )}
    </div>
  )
}
