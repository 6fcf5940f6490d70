import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonStyle } from './button-style'
import { SubmitButton, WorkingButton } from './submit-button'

type Props = ComponentProps<'button'> & {
  variant?: ButtonVariant
  /** What a button says while its answer is awaited, such as `Bezig met publiceren …`; without it `Bezig …`. */
  busy?: string
  /** An answer is awaited by the script that this button began, or that sent its form. */
  waiting?: boolean
}

/** A button says that it works while its answer is awaited; that of a form knows by itself. */
export function Button({ variant = 'primary', type = 'button', className = '', busy, waiting, ...rest }: Props) {
  const style = `${buttonStyle(variant)} ${className}`
  if (type === 'submit') return <SubmitButton className={style} busy={busy} waiting={waiting} {...rest} />
  if (waiting === undefined) return <button type={type} className={style} {...rest} />
  return <WorkingButton type={type} className={style} busy={busy} working={waiting} {...rest} disabled={rest.disabled || waiting} />
}
