import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What every field of a form has. Words come from the caller, in the language of the page. */
export type FieldProps = {
  /** The name in the form; also its id, unless two fields of a page share a name. */
  name: string
  id?: string
  label: ReactNode
  /** After the label: `(niet verplicht)`. */
  note?: ReactNode
  /** Comes before the field, where it is read first. */
  hint?: ReactNode
  /** Says what is wrong and how to repair it. */
  error?: string
}

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`

/** Connects a control to its hint and its error. Spread on the control itself. */
export function controlProps({ name, id = name, hint, error }: FieldProps) {
  const described = [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ')
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }
}

/** A label, a hint, an error and the control between them, in that order for the eye and for the ear. */
export function Field({ name, id = name, label, note, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`break-inside-avoid ${error ? 'border-error border-l-4 pl-3' : ''}`}>
      <label htmlFor={id} className="block font-semibold text-base">
        {label}
        {note && <span className="font-normal text-quiet"> {note}</span>}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="mt-1">{children}</div>
    </div>
  )
}

export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p id={hintId(id)} className="mt-0.5 max-w-text text-base text-quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(id)} className="mt-0.5 flex max-w-text gap-1 wrap-anywhere font-semibold text-base text-error">
          <Icon name="error" className="mt-[0.2em]" />
          {error}
        </p>
      )}
    </>
  )
}
