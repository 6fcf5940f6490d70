import type { ReactNode } from 'react'
import { Progress } from '@/components/ui/progress'
import type { Confirmed } from './row-state'
import { useSheet, useWords } from './sheet-context'
import { DefinitionsButton } from './status-field'

type Props = {
  filters: ReactNode
  confirmed: Confirmed
  /** n and N are about a contributor's own actions. */
  own: boolean
  /** Whether everything is saved; null where there is nothing to save. */
  saving: ReactNode
  /** Deciding about several rows at once, and the keys. */
  tools: ReactNode
}

/** What stays in sight above the rows: on a wide screen all of it with the heads of the columns, on a phone how far one is and whether it is saved. */
export function SheetBar({ filters, confirmed, own, saving, tools }: Props) {
  const { year, legend } = useSheet()
  const t = useWords('sheet')
  const counts = { done: String(confirmed.reported), total: String(confirmed.total) }
  const progress = t(own ? 'progressOwn' : 'progress', counts)
  const heads = [t('column.action'), String(year - 1), t('column.status', { year: String(year) }), t('column.note'), t('column.confirm')]
  return (
    <div className="sheet-bar">
      <div className="contents lg:flex lg:items-center lg:gap-6">
        <div className="lg:grow">{filters}</div>
        <div id="progress" tabIndex={-1} className="sheet-progress">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="font-semibold text-base tabular-nums">
              {progress}
              {confirmed.total > 0 && confirmed.reported === confirmed.total && <span className="text-success">{` ${t('complete')}`}</span>}
            </p>
            {saving}
          </div>
          <Progress done={confirmed.reported} total={confirmed.total} label={progress} className="mt-1" />
        </div>
      </div>
      {tools}
      {/* each table has heads of its own for those who hear them */}
      <div className="sheet-heads">
        {heads.map((head, place) => (
          <span key={head} className="flex items-center">
            <span aria-hidden="true">{head}</span>
            {place === 2 && <DefinitionsButton legend={legend} name={t('definitions')} />}
          </span>
        ))}
      </div>
    </div>
  )
}
