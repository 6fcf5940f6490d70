import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SelectionDecision, SelectionResult } from '@/lib/status/selection.rules'
import { useWords } from '../sheet-context'
import type { DecisionAnswer } from './send'

export type SelectionDone = SelectionResult & { kind: SelectionDecision['kind'] | 'undo' }

type Props = {
  outcome: SelectionDone
  undo: (batch: string) => Promise<DecisionAnswer>
  undone: (result: SelectionResult) => void
  dismiss: () => void
}

const takeFocus = (element: HTMLElement | null) => element?.focus()

/** What became of a decision: how many rows, which were left and why, and the way back. */
export function SelectionOutcome({ outcome: { kind, batch, rows, left }, undo, undone, dismiss }: Props) {
  const t = useWords('sheet')
  const [failed, fail] = useState<string | null>(null)
  const [pending, wait] = useState(false)
  const back = async (id: string) => {
    wait(true)
    const answer = await undo(id)
    wait(false)
    if ('done' in answer) undone(answer.done.result)
    else fail(answer.failed ?? t('selection.unreachable'))
  }
  return (
    <div ref={takeFocus} tabIndex={-1} className="mt-2">
      <Notice kind={left.length > 0 ? 'warning' : 'success'} title={t(`selection.${kind}.done`, { count: rows.length - left.length })} live>
        {left.length > 0 && (
          <ul>
            {left.map(({ number, because }) => (
              <li key={number}>{t('selection.leftLine', { number, because: t(`selection.left.${because}`) })}</li>
            ))}
          </ul>
        )}
        {failed && <p className="text-error">{failed}</p>}
        <div className="flex flex-wrap gap-2 pt-1">
          {batch && (
            <Button variant="secondary" waiting={pending} onClick={() => back(batch)}>
              {t('selection.undo.open')}
            </Button>
          )}
          <Button variant="quiet" onClick={dismiss}>
            {t('selection.dismiss')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
