import type { ComponentProps } from 'react'
import { controlStyle } from './control-style'
import { controlProps, Field, type FieldProps } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>

export function TextField({ name, id, label, note, hint, error, className = '', type = 'text', ...rest }: Props) {
  const field = { name, id, label, note, hint, error }
  return (
    <Field {...field}>
      <input type={type} className={`${controlStyle} ${className}`} {...rest} {...controlProps(field)} />
    </Field>
  )
}
