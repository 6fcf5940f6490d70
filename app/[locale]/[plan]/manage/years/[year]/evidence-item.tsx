import { useState } from 'react'
import { type Locale, otherLocale } from '@/lib/locale'
import type { EvidenceValues } from '@/lib/status/entry.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { webAddress } from '@/lib/text/web-address'
import { AddButton } from './bilingual-text'
import { RowLine } from './row-field'
import { useSheet, useWords } from './sheet-context'

type Props = {
  row: SheetRow
  item: EvidenceValues
  place: number
  gap: string | null
  takesFocus: boolean
  change: (fields: Partial<EvidenceValues>) => void
  close: () => void
  remove: () => void
}

/** One piece of evidence, being filled in: its name in one language or two, and its address when it has one. */
export function EvidenceItem({ row, item, place, gap, takesFocus, change, close, remove }: Props) {
  const { queue, locale } = useSheet()
  const t = useWords('sheet')
  const leave = () => queue.flush(row.number)
  const other = otherLocale(locale)
  const nameIn = (language: Locale) => ({ nl: item.labelNl, en: item.labelEn })[language]
  // stays open while its text is taken away
  const [second, openSecond] = useState<'had' | 'asked' | null>(nameIn(other) === null ? null : 'had')
  const rename = (language: Locale) => (text: string | null) => change({ nl: { labelNl: text }, en: { labelEn: text } }[language])
  const address = webAddress(item.url ?? '')
  const field = (name: string) => gap === `evidence.${place}.${name}`
  const label = t('evidence.name')
  return (
    <fieldset className="mb-1 grid gap-1.5 border-grey-600 border-l-4 pl-2">
      <legend className="sr-only">{t('evidence.item', { place: String(place + 1) })}</legend>
      <RowLine
        id={`evidence-${row.number}-${place}-label`}
        label={label}
        language={locale}
        value={nameIn(locale)}
        invalid={field('labelNl')}
        write={rename(locale)}
        leave={leave}
        takesFocus={takesFocus}
      />
      {second ? (
        <RowLine
          id={`evidence-${row.number}-${place}-label-${other}`}
          label={t(`inLanguage.${other}`, { label })}
          language={other}
          value={nameIn(other)}
          write={rename(other)}
          leave={leave}
          takesFocus={second === 'asked'}
        />
      ) : (
        <AddButton onClick={() => openSecond('asked')}>
          {t(`addLanguage.${other}`)}
          <span className="sr-only">{label}</span>
        </AddButton>
      )}
      <RowLine
        id={`evidence-${row.number}-${place}-url`}
        label={t('evidence.url')}
        hint={t('evidence.urlHint')}
        type="url"
        value={item.url}
        invalid={field('url')}
        write={(url) => change({ url })}
        leave={() => {
          if (address && item.url !== address) change({ url: address })
          leave()
        }}
      />
      <div className="flex gap-4">
        <AddButton onClick={close}>{t('evidence.done')}</AddButton>
        <AddButton onClick={remove}>{t('evidence.removeOf', { place: String(place + 1) })}</AddButton>
      </div>
    </fieldset>
  )
}
