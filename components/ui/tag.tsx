import type { ReactNode } from 'react'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error'

const tones: Record<Tone, string> = {
  neutral: 'border-grey-300 bg-grey-200 text-quiet',
  info: 'border-action-soft bg-action-tint text-action-hover',
  success: 'border-success/40 bg-success-tint text-success',
  warning: 'border-warning/40 bg-warning-tint text-warning',
  error: 'border-error/40 bg-error-tint text-error',
}

/** A word or two that mark a thing: voorlopig, voorbeeld, gewijzigd. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-px align-middle font-semibold text-sm leading-normal ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
