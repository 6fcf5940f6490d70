import type { ComponentProps } from 'react'
import { Choice } from './choice'

/** Yes or no. Several that answer one question belong in a `Fieldset`. */
export function Checkbox({ id, name, ...rest }: Omit<ComponentProps<typeof Choice>, 'type' | 'id'> & { id?: string; name: string }) {
  return <Choice type="checkbox" id={id ?? name} name={name} {...rest} />
}
