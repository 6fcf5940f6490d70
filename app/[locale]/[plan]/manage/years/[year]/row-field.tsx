import { type ReactNode, useId } from 'react'
import { useTypedEarly } from '@/components/ui/typed-early'
import { type Locale, languageTag } from '@/lib/locale'
import { longestNote } from '@/lib/status/entry.rules'
import { isRepeating, wasChangedEarly } from './early-changes'
import { useWords } from './sheet-context'

/** Smaller than the control of a form, because a sheet has hundreds; on a phone large enough that it does not zoom in. */
export const rowControl =
  'block w-full min-h-[2.25rem] rounded-sm border border-grey-600 bg-white px-2 py-1 text-base text-ink leading-normal aria-[invalid]:border-2 aria-[invalid]:border-error lg:text-sm'

type TextProps = {
  label: ReactNode
  /** Where the sheet is a table its column says it already: the label is for screen readers. */
  quiet?: boolean
  language: Locale
  value: string | null
  invalid?: boolean
  rows?: number
  write: (value: string | null) => void
  leave: () => void
  id?: string
  /** It was just opened: the button that opened it is gone, so the focus comes here. */
  takesFocus?: boolean
  /** The person works here: they pressed in it, or typed. */
  work?: () => void
  shut?: boolean
}

/** In a table one line, whatever is in it: its first words. */
const line =
  'lg:h-[2rem] lg:min-h-0 lg:resize-none lg:overflow-hidden lg:py-0 lg:field-sizing-fixed lg:leading-[1.875rem] print:h-auto print:field-sizing-content'

const takeFocus = (element: HTMLElement | null) => element?.focus()

/** A text in one language that grows with what is typed. It has no limit of its own: the browser would silently cut what is pasted. */
export function RowText({
  label,
  quiet = false,
  language,
  value,
  invalid = false,
  rows = 2,
  write,
  leave,
  id,
  takesFocus = false,
  work,
  shut = false,
}: TextProps) {
  const own = useId()
  useTypedEarly(id ?? own, wasChangedEarly)
  const t = useWords('sheet')
  const left = longestNote - (value?.length ?? 0)
  const counted = left < 500
  return (
    <div>
      <label htmlFor={id ?? own} className={`block font-semibold text-sm ${quiet ? 'lg:sr-only' : ''}`}>
        {label}
      </label>
      <textarea
        ref={takesFocus ? takeFocus : undefined}
        id={id ?? own}
        lang={languageTag[language]}
        dir="auto"
        rows={rows}
        value={value ?? ''}
        aria-invalid={invalid || undefined}
        aria-describedby={counted ? `${own}-left` : undefined}
        onClick={work}
        onChange={({ target }) => {
          write(target.value === '' ? null : target.value)
          if (!isRepeating()) work?.()
        }}
        onBlur={leave}
        className={`${rowControl} field-sizing-content max-h-[24lh] ${rows > 1 ? 'min-h-[calc(3lh+0.75rem)]' : ''} ${shut ? line : ''}`}
      />
      {counted && (
        <p id={`${own}-left`} className={`mt-0.5 text-sm tabular-nums ${left < 0 ? 'font-semibold text-error' : 'text-quiet'}`}>
          {left < 0 ? t('note.over', { count: String(-left) }) : t('note.left', { count: String(left) })}
        </p>
      )}
    </div>
  )
}

type LineProps = Omit<TextProps, 'language' | 'rows' | 'quiet' | 'work' | 'shut'> & {
  language?: Locale
  type?: 'text' | 'url'
  hint?: string
}

/** One line: a name or an address. */
export function RowLine({ label, language, value, invalid = false, write, leave, type = 'text', hint, id, takesFocus = false }: LineProps) {
  const own = useId()
  useTypedEarly(id ?? own, wasChangedEarly)
  return (
    <div>
      <label htmlFor={id ?? own} className="block font-semibold text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${own}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      <input
        ref={takesFocus ? takeFocus : undefined}
        id={id ?? own}
        // the keyboard of a phone for addresses, without the browser's own check
        type="text"
        inputMode={type}
        lang={language && languageTag[language]}
        dir="auto"
        autoComplete="off"
        value={value ?? ''}
        aria-invalid={invalid || undefined}
        aria-describedby={hint ? `${own}-hint` : undefined}
        onChange={({ target }) => write(target.value === '' ? null : target.value)}
        onBlur={leave}
        className={rowControl}
      />
    </div>
  )
}

type ChoiceProps = {
  label: ReactNode
  hint?: string
  empty: string
  value: string | null
  invalid?: boolean
  options: { value: string; label: string }[]
  choose: (value: string | null) => void
  id?: string
}

/** A choice from a list. */
export function RowChoice({ label, hint, empty, value, invalid = false, options, choose, id }: ChoiceProps) {
  const own = useId()
  return (
    <div>
      <label htmlFor={id ?? own} className="block font-semibold text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${own}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      )}
      <select
        id={id ?? own}
        value={value ?? ''}
        aria-invalid={invalid || undefined}
        aria-describedby={hint ? `${own}-hint` : undefined}
        onChange={({ target }) => choose(target.value === '' ? null : target.value)}
        className={`${rowControl} select-arrow`}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
