import { useState } from 'react'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import type { KeptRow } from './row-state'
import { textFields } from './row-values'
import { useSheet, useWords } from './sheet-context'

/** Text that this browser kept of a row that can no longer be written, such as that of a year somebody closed meanwhile. */
export function KeptText({ row }: { row: SheetRow }) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  const [dropped, drop] = useState(false)
  const draft = dropped ? null : queue.keptDraft(row.number)
  const texts = draft ? keptTexts(draft) : []
  if (texts.length === 0) return null
  return (
    <div className="mt-2 rounded-sm border-2 border-warning bg-warning-tint p-2 text-sm">
      <p className="font-semibold text-warning">{t('kept.title')}</p>
      <p>{t('kept.text')}</p>
      {texts.map((text) => (
        <p key={text} dir="auto" className="mt-1 whitespace-pre-wrap border-grey-600 border-l-4 pl-2">
          {text}
        </p>
      ))}
      <button
        type="button"
        onClick={() => {
          queue.dropDraft(row.number)
          drop(true)
        }}
        className="mt-1 min-h-[1.75rem] cursor-pointer text-action underline underline-offset-4"
      >
        {t('kept.drop')}
      </button>
    </div>
  )
}

/** What was typed and is not stored, each text once. */
function keptTexts({ mine, stored }: KeptRow): string[] {
  const known = new Set(stored.evidence.flatMap(({ labelNl, labelEn, url }) => [labelNl, labelEn, url]))
  const typed = textFields.filter((field) => mine[field] !== stored[field]).map((field) => mine[field])
  const evidence = mine.evidence.flatMap(({ labelNl, labelEn, url }) => [labelNl, labelEn, url]).filter((text) => !known.has(text))
  return [...new Set([...typed, ...evidence])].filter((text): text is string => Boolean(text?.trim()))
}
