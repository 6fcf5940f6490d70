import type { ComponentProps, ReactNode } from 'react'
import { Choice } from './choice'
import type { FieldProps } from './field'
import { Fieldset } from './fieldset'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode }

type Props = FieldProps & {
  options: RadioOption[]
  defaultValue?: string | null
  /** Side by side where there is room; more than three in columns, so that they line up one below the other. */
  inline?: boolean
} & Pick<ComponentProps<'input'>, 'required' | 'disabled' | 'onChange'>

/** Choose one. The id of the group is that of its first option, so that an error summary can lead there. */
export function RadioGroup({ name, id = name, options, defaultValue, inline = false, label, note, hint, error, ...rest }: Props) {
  return (
    <Fieldset id={`${id}-group`} label={label} note={note} hint={hint} error={error}>
      <div className={!inline ? '' : options.length > 3 ? 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4' : 'flex flex-wrap gap-x-6'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            label={option.label}
            hint={option.hint}
            {...rest}
          />
        ))}
      </div>
    </Fieldset>
  )
}
