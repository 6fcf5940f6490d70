import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type Kind = 'info' | 'success' | 'warning' | 'error'

const looks: Record<Kind, { icon: IconName; box: string; ink: string }> = {
  info: { icon: 'info', box: 'border-action bg-action-tint', ink: 'text-action-hover' },
  success: { icon: 'circle-check', box: 'border-success bg-success-tint', ink: 'text-success' },
  warning: { icon: 'warning', box: 'border-warning bg-warning-tint', ink: 'text-warning' },
  error: { icon: 'error', box: 'border-error bg-error-tint', ink: 'text-error' },
}

type Props = {
  kind?: Kind
  /** Says in words what the colour and the icon say. */
  title: ReactNode
  /** Read out at once: for something that happened after the page was there. */
  live?: boolean
  children?: ReactNode
}

/** Something to know before reading on. */
export function Notice({ kind = 'info', title, live = false, children }: Props) {
  const { icon, box, ink } = looks[kind]
  return (
    <div role={live ? 'status' : undefined} className={`flex break-inside-avoid gap-2 rounded-sm border-l-4 px-3 py-3 text-base ${box}`}>
      <Icon name={icon} className={`mt-[0.2em] ${ink}`} />
      <div className="min-w-0 max-w-text">
        <p className={`font-semibold ${ink}`}>{title}</p>
        {children && <div className="mt-0.5">{children}</div>}
      </div>
    </div>
  )
}
