import { type ReactNode, useState } from 'react'
import { type Locale, otherLocale } from '@/lib/locale'
import { RowText } from './row-field'
import { useSheet, useWords } from './sheet-context'
import { useReady } from './use-ready'

type Props = {
  /** The beginning of both ids; the language follows. */
  id: string
  label: string
  value: Record<Locale, string | null>
  /** The column says what it is: the label is for screen readers. */
  quiet?: boolean
  rows?: number
  /** The language in which something is to be filled in or repaired; both when either will do. */
  invalid?: Locale | 'either' | null
  write: (language: Locale, value: string | null) => void
  leave: () => void
  /** The row is closed: the other language waits. */
  shut?: boolean
  /** The person works in the text of the page's language. */
  work?: () => void
}

/** A text in the language of the page; the other language is one line that opens on request. */
export function BilingualText({ id, label, value, quiet = false, rows, invalid = null, write, leave, shut = false, work }: Props) {
  const { locale } = useSheet()
  const t = useWords('sheet')
  const other = otherLocale(locale)
  const [opened, open] = useState(false)
  const repair = invalid === other
  const field = (language: Locale) => (
    <RowText
      id={`${id}-${language}`}
      label={language === locale ? label : t(`inLanguage.${language}`, { label })}
      quiet={quiet && language === locale}
      language={language}
      value={value[language]}
      invalid={invalid === 'either' || invalid === language}
      rows={rows}
      write={(text) => write(language, text)}
      leave={leave}
      takesFocus={opened && language === other}
      work={language === locale ? work : undefined}
      shut={shut && language === locale}
    />
  )
  return (
    <div className="grid min-w-0 grow gap-1.5">
      {field(locale)}
      <div className={shut ? 'hidden' : ''}>
        {opened || repair ? (
          field(other)
        ) : (
          <AddButton onClick={() => open(true)}>
            {value[other] === null ? (
              <>
                {t(`addLanguage.${other}`)}
                <span className="sr-only">{label}</span>
              </>
            ) : (
              <span className="line-clamp-1">{`${t(`inLanguage.${other}`, { label })}: ${value[other]}`}</span>
            )}
          </AddButton>
        )}
      </div>
    </div>
  )
}

/** Opens something that is not always needed. */
export function AddButton({ id, onClick, children }: { id?: string; onClick: () => void; children: ReactNode }) {
  const ready = useReady()
  return (
    <button
      type="button"
      disabled={!ready}
      id={id}
      onClick={onClick}
      className="min-h-[1.75rem] w-fit cursor-pointer text-left text-action text-sm underline underline-offset-4 hover:text-action-hover"
    >
      {children}
    </button>
  )
}
