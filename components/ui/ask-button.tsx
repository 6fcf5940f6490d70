import type { ReactNode } from 'react'
import { type ButtonVariant, buttonStyle } from './button-style'

/** The button of a form that only asks for a page (`method="get"`): nothing is sent that could be lost, so it needs no script. */
export function AskButton({ variant = 'primary', children }: { variant?: ButtonVariant; children: ReactNode }) {
  return (
    <button type="submit" className={buttonStyle(variant)}>
      {children}
    </button>
  )
}
