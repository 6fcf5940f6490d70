import type { ComponentProps } from 'react'
import { controlStyle } from './control-style'
import { controlProps, Field, type FieldProps } from './field'
import { useTypedEarly } from './typed-early'

/** The least it shows; where the browser can, it grows with its text. */
const heights = {
  sentence: { rows: 2, least: 'min-h-[calc(2lh+1.25rem)]' },
  note: { rows: 4, least: 'min-h-[calc(4lh+1.25rem)]' },
  chapter: { rows: 14, least: 'min-h-[calc(14lh+1.25rem)]' },
}

type Props = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'rows'> & { length?: keyof typeof heights }

/** Several lines of text. What is typed before the scripts have arrived stays. */
export function TextArea({ name, id, label, note, hint, error, length = 'note', className = '', ...rest }: Props) {
  useTypedEarly(id ?? name)
  const { rows, least } = heights[length]
  const field = { name, id, label, note, hint, error }
  return (
    <Field {...field}>
      <textarea
        rows={rows}
        className={`${controlStyle} field-sizing-content leading-normal ${least} ${className} print:min-h-[calc(2lh+1.25rem)]`}
        {...rest}
        {...controlProps(field)}
      />
    </Field>
  )
}
