import type { ReactNode } from 'react'
import { type FieldProps, HintAndError } from './field'

type Props = Omit<FieldProps, 'name' | 'id'> & {
  id: string
  /** A heading right above already says it: keep the label for screen readers. */
  labelHidden?: boolean
  children: ReactNode
  className?: string
}

/** Several controls that answer one question. */
export function Fieldset({ id, label, labelHidden = false, note, hint, error, children, className = '' }: Props) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'border-error border-l-4 pl-3' : ''}>
      <fieldset id={id} aria-describedby={described || undefined} className={`min-w-0 ${className}`}>
        <legend className={labelHidden ? 'sr-only' : 'font-semibold text-base'}>
          {label}
          {note && <span className="font-normal text-quiet"> {note}</span>}
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        <div className="mt-1">{children}</div>
      </fieldset>
    </div>
  )
}
