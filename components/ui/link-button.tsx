import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonStyle } from './button-style'

type Props = ComponentProps<'a'> & { variant?: ButtonVariant; href: string }

/** Goes somewhere, so it is a link; it only looks like a button, and like a button it is not printed. */
export function LinkButton({ variant = 'primary', className = '', ...rest }: Props) {
  return <a className={`${buttonStyle(variant)} print:hidden ${className}`} {...rest} />
}
