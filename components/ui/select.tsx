import type { ComponentProps } from 'react'
import { controlStyle } from './control-style'
import { controlProps, Field, type FieldProps } from './field'

export type Option = { value: string; label: string }

type Props = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps> & {
    options: Option[]
    /** The empty choice: `Alle` or `Kies …`. Without it the first option is chosen. */
    empty?: string
  }

export function Select({ name, id, label, note, hint, error, options, empty, className = '', ...rest }: Props) {
  const field = { name, id, label, note, hint, error }
  return (
    <Field {...field}>
      <select className={`${controlStyle} select-arrow ${className}`} {...rest} {...controlProps(field)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
