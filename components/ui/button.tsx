import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonStyle } from './button-style'
import { SubmitButton } from './submit-button'

type Props = ComponentProps<'button'> & {
  variant?: ButtonVariant
  /** What a button that sends a form says while its answer is awaited, such as `Bezig met publiceren …`; without it `Bezig …`. */
  busy?: string
}

/** The button of a form says that it works while its answer is awaited. */
export function Button({ variant = 'primary', type = 'button', className = '', busy, ...rest }: Props) {
  const style = `${buttonStyle(variant)} ${className}`
  if (type === 'submit') return <SubmitButton className={style} busy={busy} {...rest} />
  return <button type={type} className={style} {...rest} />
}
