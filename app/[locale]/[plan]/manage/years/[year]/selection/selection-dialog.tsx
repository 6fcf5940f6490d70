import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { SelectionResult } from '@/lib/status/selection.rules'
import { noReason, type SelectionDecision, type SharedReason } from '@/lib/status/selection.rules'
import type { SheetRow } from '@/lib/status/year-sheet.rules'
import { useSheet, useWords } from '../sheet-context'
import { previewOf } from './preview'
import { type Bulk, ReasonChoice, StatusChoice } from './selection-fields'
import { SelectionPreview } from './selection-preview'
import type { DecisionAnswer } from './send'

type Props = {
  kind: SelectionDecision['kind']
  rows: SheetRow[]
  decide: (rows: { number: string; version: number }[], decision: SelectionDecision) => Promise<DecisionAnswer>
  close: () => void
  done: (result: SelectionResult) => void
}

/** The focus is on what the dialog says: on its button, where the browser would put it, one key more would decide about all rows. */
const show = (element: HTMLDialogElement | null) => {
  if (!element || element.open) return
  element.showModal()
  element.querySelector('h2')?.focus()
}

/** Says row by row what a decision will do, before it does it. */
export function SelectionDialog({ kind, rows, decide, close, done }: Props) {
  const { queue } = useSheet()
  const t = useWords('sheet')
  const id = useId()
  const [bulk, setBulk] = useState<Bulk>({ to: null, confirm: false })
  const [reason, setReason] = useState<SharedReason>(noReason)
  const [failed, fail] = useState<string | null>(null)
  const [pending, wait] = useState(false)
  const decision = decisionOf(kind, bulk, noReason)
  const preview = decision ? previewOf(rows, queue.row, decision) : []
  const ready = preview.flatMap((one) => ('values' in one ? [{ number: one.row.number, version: one.version }] : []))
  const asking = preview.filter((one) => 'values' in one && one.asksReason).length
  const apply = async () => {
    const final = decisionOf(kind, bulk, asking > 0 ? reason : noReason)
    if (!final || pending) return
    wait(true)
    const answer = await decide(ready, final)
    wait(false)
    if ('done' in answer) done(answer.done.result)
    else fail(answer.failed ?? t('selection.unreachable'))
  }
  return (
    <dialog
      ref={show}
      aria-labelledby={id}
      onClose={close}
      className="m-auto max-h-[85vh] w-[min(44rem,94vw)] overflow-y-auto rounded-sm border-2 border-action bg-white p-4 text-ink backdrop:bg-ink/40 md:p-6"
    >
      <h2 id={id} tabIndex={-1}>
        {t(`selection.${kind}.title`, { count: rows.length })}
      </h2>
      <div className="mt-3 grid gap-3">
        {kind === 'setStatus' && <StatusChoice value={bulk} change={setBulk} />}
        {asking > 0 && <ReasonChoice count={asking} value={reason} change={setReason} />}
        <SelectionPreview preview={preview} confirms={decision !== null && (decision.kind === 'confirmUnchanged' || decision.confirm)} />
        {failed && (
          <p role="alert" className="font-semibold text-error">
            {failed}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            onClick={apply}
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            waiting={pending}
            disabled={ready.length === 0}
          >
            {t(`selection.${kind}.apply`, { count: ready.length })}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('selection.cancel')}
          </Button>
        </div>
      </div>
    </dialog>
  )
}

function decisionOf(kind: SelectionDecision['kind'], { to, confirm }: Bulk, reason: SharedReason): SelectionDecision | null {
  if (kind === 'confirmUnchanged') return { kind, reason }
  return to && { kind, to, confirm, reason }
}
