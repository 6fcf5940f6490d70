import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { useWords } from './sheet-context'

/** What the statuses mean, opened from every row; the browser itself closes it with Escape or a click beside it. */
export function StatusDefinitions({ id, children }: { id: string; children: ReactNode }) {
  const t = useWords('sheet')
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-labelledby={`${id}-title`}
      className="m-auto max-h-[85vh] w-[min(48rem,92vw)] overflow-y-auto rounded-sm border-2 border-action bg-white p-4 text-ink shadow-lg backdrop:bg-ink/40 md:p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={`${id}-title`}>{t('definitions')}</h2>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t('definitionsClose')}
          className="flex size-[2.25rem] shrink-0 cursor-pointer items-center justify-center rounded-sm text-action hover:bg-action-tint"
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className="mt-4">{children}</div>
    </div>
  )
}
