import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { SelectionDecision, SelectionResult } from '@/lib/status/selection.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { useSheet, useWords } from '../sheet-context'
import { SelectionDialog } from './selection-dialog'
import { type SelectionDone, SelectionOutcome } from './selection-outcome'
import type { DecisionAnswer } from './send'

type Props = {
  /** The rows that one may write, as the sheet shows them now. */
  rows: SheetRow[]
  decide: (rows: { number: string; version: number }[], decision: SelectionDecision) => Promise<DecisionAnswer>
  undo: (batch: string) => Promise<DecisionAnswer>
  /** What else there is beside it. */
  keys: ReactNode
}

/** Chooses rows and decides about all of them at once; then says what became of it, and takes it back. */
export function SelectionBar({ rows, decide, undo, keys }: Props) {
  const { selection } = useSheet()
  const t = useWords('sheet')
  const chosen = useSyncExternalStore(selection.subscribe, selection.all, selection.all)
  const [asking, ask] = useState<SelectionDecision['kind'] | null>(null)
  const [outcome, tell] = useState<SelectionDone | null>(null)
  // what a filter hides is not decided about
  const selected = rows.filter(({ number }) => chosen.has(number))
  const all = selected.length === rows.length
  const done = (kind: SelectionDone['kind'], result: SelectionResult) => {
    selection.set([])
    ask(null)
    tell({ kind, ...result })
  }
  return (
    <section
      aria-label={t('selection.label')}
      className={`noscript:hidden border-grey-300 bg-white print:hidden ${selected.length > 0 ? 'sticky top-[3.75rem] z-10 border-b py-2 lg:static lg:border-0 lg:py-0' : 'mt-2 lg:mt-0'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm lg:pt-0.5">
        <label className="flex min-h-[2rem] cursor-pointer items-center gap-2 lg:min-h-[1.75rem]">
          <input
            type="checkbox"
            checked={all && rows.length > 0}
            onChange={() => selection.set(all ? [] : rows.map(({ number }) => number))}
            className="size-[1.25rem] cursor-pointer accent-action"
          />
          {t('selection.all', { count: String(rows.length) })}
        </label>
        {selected.length > 0 && (
          <>
            <span className="tabular-nums">{t('selection.chosen', { count: selected.length })}</span>
            <BarButton onClick={() => ask('confirmUnchanged')}>{t('selection.confirmUnchanged.open')}</BarButton>
            <BarButton onClick={() => ask('setStatus')}>{t('selection.setStatus.open')}</BarButton>
          </>
        )}
        {keys}
      </div>
      {outcome && (
        <SelectionOutcome
          key={outcome.batch ?? outcome.kind}
          outcome={outcome}
          undo={undo}
          undone={(result) => done('undo', result)}
          dismiss={() => tell(null)}
        />
      )}
      {asking && (
        <SelectionDialog kind={asking} rows={selected} decide={decide} close={() => ask(null)} done={(result) => done(asking, result)} />
      )}
    </section>
  )
}

const BarButton = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button
    type="button"
    onClick={onClick}
    className="min-h-[2rem] cursor-pointer rounded-sm border border-action bg-white px-3 font-semibold text-action hover:bg-action-tint"
  >
    {children}
  </button>
)
