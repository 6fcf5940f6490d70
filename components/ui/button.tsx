import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonStyle } from './button-style'
import { SubmitButton } from './submit-button'

type Props = ComponentProps<'button'> & {
  variant?: ButtonVariant
  /** What a button that sends a form says while its answer is awaited, such as `Bezig met publiceren …`; without it `Bezig …`. */
  busy?: string
  /** The answer is awaited by a form that is sent by its script. */
  waiting?: boolean
}

/** The button of a form says that it works while its answer is awaited. */
export function Button({ variant = 'primary', type = 'button', className = '', busy, waiting, ...rest }: Props) {
  const style = `${buttonStyle(variant)} ${className}`
  if (type === 'submit') return <SubmitButton className={style} busy={busy} waiting={waiting} {...rest} />
  return <button type={type} className={style} {...rest} />
}
