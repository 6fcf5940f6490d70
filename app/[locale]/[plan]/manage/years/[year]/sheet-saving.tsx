import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { useSheet, useWords } from './sheet-context'

/** Whether everything is saved, in sight wherever one is in the sheet; and the way to what is not. Each row says it for itself to those who hear it. */
export function SheetSaving({ show }: { show: (number: string) => void }) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  const { kind, rows } = useSyncExternalStore(queue.subscribe, queue.standing, queue.standing)
  const [first] = rows
  if (first !== undefined) {
    return (
      <button
        type="button"
        onClick={() => show(first)}
        className={`sheet-saving cursor-pointer font-semibold underline underline-offset-4 ${kind === 'failed' ? 'text-error' : 'text-warning'}`}
      >
        <Icon name={kind === 'failed' ? 'error' : 'warning'} />
        {t(kind === 'failed' ? 'saving.failed' : 'saving.unsaved', { count: rows.length })}
      </button>
    )
  }
  if (kind === 'saving') {
    return (
      <p className="sheet-saving text-quiet">
        <Icon name="hourglass" />
        {t('state.saving')}
      </p>
    )
  }
  return kind === 'saved' ? (
    <p className="sheet-saving text-success">
      <Icon name="check" />
      {t('saving.saved')}
    </p>
  ) : (
    <p className="sheet-saving text-quiet">{t('saving.automatic')}</p>
  )
}
