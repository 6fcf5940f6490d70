import type { ReactNode } from 'react'
import { Icon } from './icon'

type Props = { id: string; title: string; close: string; children: ReactNode }

/** What a button with this id as its `popoverTarget` opens over the page; the browser itself closes it with Escape or a click beside it. */
export function Popover({ id, title, close, children }: Props) {
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={`${id}-title`}
      className="m-auto max-h-[85vh] w-[min(46rem,92vw)] overflow-y-auto rounded-sm border-2 border-action bg-white p-4 text-base text-ink shadow-lg backdrop:bg-ink/40 md:p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={`${id}-title`}>{title}</h2>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={close}
          className="flex size-[2.25rem] shrink-0 cursor-pointer items-center justify-center rounded-sm text-action hover:bg-action-tint"
        >
          <Icon name="cross" />
        </button>
      </div>
      {children}
    </div>
  )
}
