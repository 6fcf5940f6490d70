import { useState } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { type EntryValues, type EvidenceValues, mostEvidence } from '@/lib/status/entry.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { AddButton } from './bilingual-text'
import { EvidenceItem } from './evidence-item'
import { inLanguage } from './in-language'
import { useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

type Props = { row: SheetRow; mine: EntryValues; gap: string | null }

const blank: EvidenceValues = { labelNl: null, labelEn: null, url: null }

/** Links and named documents that show what the entry says: a line each, that opens to be filled in. */
export function EvidenceFields({ row, mine, gap }: Props) {
  const { queue, locale } = useSheet()
  const t = useWords('sheet')
  const [opened, open] = useState<number | null>(null)
  const items = mine.evidence
  const write = (evidence: EvidenceValues[], how: 'typing' | 'choice') => queue.edit(row.number, { evidence }, how)
  const addId = `add-evidence-${row.number}`
  const close = () => {
    open(null)
    document.getElementById(addId)?.focus()
  }
  const remove = (index: number) => {
    close()
    write(items.toSpliced(index, 1), 'choice')
  }
  return (
    <div className="mt-1.5">
      {items.length > 0 && (
        <ul aria-label={t('evidence.title')} className="mb-1 grid gap-1 text-sm">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of evidence have no other name than their place
            <li key={index}>
              {opened === index || gap?.startsWith(`evidence.${index}.`) ? (
                <EvidenceItem
                  row={row}
                  item={item}
                  place={index}
                  gap={gap}
                  takesFocus={opened === index}
                  change={(fields) => write(items.with(index, { ...item, ...fields }), 'typing')}
                  close={close}
                  remove={() => remove(index)}
                />
              ) : (
                <div className="flex items-start gap-0.5">
                  <span className="min-w-0 grow break-words py-0.5">
                    {item.url ? (
                      <a href={item.url} target="_blank" rel="noopener noreferrer">
                        {inLanguage(locale, item.labelNl, item.labelEn)}
                      </a>
                    ) : (
                      inLanguage(locale, item.labelNl, item.labelEn)
                    )}
                  </span>
                  <IconButton icon="pencil" label={t('evidence.edit', { place: String(index + 1) })} press={() => open(index)} />
                  <IconButton icon="cross" label={t('evidence.removeOf', { place: String(index + 1) })} press={() => remove(index)} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {items.length < mostEvidence ? (
        <AddButton
          id={addId}
          onClick={() => {
            open(items.length)
            write([...items, blank], 'typing')
          }}
        >
          {t('evidence.add')}
        </AddButton>
      ) : (
        <p id={addId} tabIndex={-1} className="text-quiet text-sm">
          {t('evidence.most', { count: String(mostEvidence) })}
        </p>
      )}
    </div>
  )
}

function IconButton({ icon, label, press }: { icon: IconName; label: string; press: () => void }) {
  const ready = useReady()
  return (
    <button
      type="button"
      disabled={!ready}
      aria-label={label}
      onClick={press}
      className="flex size-[1.75rem] shrink-0 cursor-pointer items-center justify-center rounded-sm text-action hover:bg-action-tint hover:text-action-hover"
    >
      <Icon name={icon} />
    </button>
  )
}
