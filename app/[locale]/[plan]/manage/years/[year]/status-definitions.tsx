import type { ReactNode } from 'react'
import { Popover } from '@/components/ui/popover'
import { useWords } from './sheet-context'

/** What the statuses mean, opened from every row. */
export function StatusDefinitions({ id, children }: { id: string; children: ReactNode }) {
  const t = useWords('sheet')
  return (
    <Popover id={id} title={t('definitions')} close={t('definitionsClose')}>
      <div className="mt-4">{children}</div>
    </Popover>
  )
}
