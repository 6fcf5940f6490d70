import { byLabel } from '@/lib/format'
import type { EntryValues } from '@/lib/status/entry.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { ClosingReason } from '@/prisma/generated/enums'
import { BilingualText } from './bilingual-text'
import { inLanguage } from './in-language'
import { RowChoice } from './row-field'
import { useSheet, useWords } from './sheet-context'

type Props = { row: SheetRow; mine: EntryValues; gap: string | null }

/** What a closing state needs: why, and where the work went. */
export function ClosingFields({ row, mine, gap }: Props) {
  const { queue, locale, survivors, takers } = useSheet()
  const t = useWords('sheet')
  const lists = useWords('lists')
  const write = (change: Partial<EntryValues>, how: 'typing' | 'choice') => queue.edit(row.number, change, how)
  const leave = () => queue.flush(row.number)
  const id = (field: string) => `${field}-${row.number}`
  const merged = mine.status === 'MERGED'
  return (
    <div className="mt-2 grid gap-2 border-grey-600 border-l-4 pl-2">
      <RowChoice
        id={id('closingReason')}
        label={t('closing.reason')}
        empty={t('closing.choose')}
        value={mine.closingReason}
        invalid={gap === 'closingReason'}
        options={Object.values(ClosingReason).map((reason) => ({ value: reason, label: lists(`closingReason.${reason}`) }))}
        choose={(value) => write({ closingReason: Object.values(ClosingReason).find((reason) => reason === value) ?? null }, 'choice')}
      />
      {merged && (
        <RowChoice
          id={id('successorAction')}
          label={t('closing.survivor')}
          empty={t('closing.choose')}
          value={mine.successorAction}
          invalid={gap === 'successorAction'}
          options={survivors
            .filter(({ number }) => number !== row.number)
            .map(({ number, titleNl, titleEn }) => ({ value: number, label: `${number} ${inLanguage(locale, titleNl, titleEn)}`.trim() }))}
          choose={(successorAction) => write({ successorAction }, 'choice')}
        />
      )}
      {!merged && takers.length > 0 && (
        <RowChoice
          id={id('successorOrganisation')}
          label={<Optional text={t('closing.organisation')} note={t('closing.optional')} />}
          empty={t('closing.choose')}
          value={mine.successorOrganisation}
          options={takers
            .map(({ slug, nameNl, nameEn }) => ({ value: slug, label: inLanguage(locale, nameNl, nameEn) }))
            .sort(byLabel(locale))}
          choose={(successorOrganisation) => write({ successorOrganisation }, 'choice')}
        />
      )}
      {!merged && (
        <BilingualText
          id={id('successor')}
          label={t('closing.words')}
          value={{ nl: mine.successorNl, en: mine.successorEn }}
          rows={1}
          invalid={gap === 'successorNl' ? 'either' : null}
          write={(language, text) => write({ nl: { successorNl: text }, en: { successorEn: text } }[language], 'typing')}
          leave={leave}
        />
      )}
      <BilingualText
        id={id('closingNote')}
        label={t('closing.note')}
        value={{ nl: mine.closingNoteNl, en: mine.closingNoteEn }}
        rows={1}
        invalid={gap === 'closingNoteNl' ? 'either' : null}
        write={(language, text) => write({ nl: { closingNoteNl: text }, en: { closingNoteEn: text } }[language], 'typing')}
        leave={leave}
      />
    </div>
  )
}

const Optional = ({ text, note }: { text: string; note: string }) => (
  <>
    {text} <span className="font-normal text-quiet">{note}</span>
  </>
)
