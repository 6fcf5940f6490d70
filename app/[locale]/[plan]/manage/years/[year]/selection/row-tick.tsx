import { useSyncExternalStore } from 'react'
import { useSheet, useWords } from '../sheet-context'

/** Puts one row in the selection. */
export function RowTick({ number }: { number: string }) {
  const { selection } = useSheet()
  const t = useWords('sheet')
  const chosen = () => selection.has(number)
  const checked = useSyncExternalStore(selection.subscribe, chosen, chosen)
  return (
    <label className="-m-1 flex size-[2rem] shrink-0 cursor-pointer items-center justify-center noscript:hidden print:hidden">
      <input
        type="checkbox"
        checked={checked}
        aria-label={t('selection.row', { number })}
        onChange={() => selection.toggle(number)}
        className="size-[1.25rem] scroll-mt-36 cursor-pointer accent-action"
      />
    </label>
  )
}
