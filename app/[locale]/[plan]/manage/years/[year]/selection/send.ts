import type { FormResult } from '@/lib/form-result'
import type { SelectionDecision, SelectionResult } from '@/lib/status/selection.rules'
import type { Confirmed } from '../row-state'
import type { OpenSheet } from '../send-job'
import { submitSelectionStatus, submitUnchanged, submitUndoOfSelection } from './submit'

type Done = { result: SelectionResult; confirmed: Confirmed }

/** What became of a decision; `failed` is a sentence, null when the server could not be reached. */
export type DecisionAnswer = { done: Done } | { failed: string | null }

/** Sends a decision about rows; never throws. */
export const sendDecision = (
  sheet: OpenSheet,
  rows: { number: string; version: number }[],
  decision: SelectionDecision,
): Promise<DecisionAnswer> =>
  answered(() => {
    const input = { ...sheet, rows, ...decision.reason }
    return decision.kind === 'confirmUnchanged'
      ? submitUnchanged(input)
      : submitSelectionStatus({ ...input, ...decision.to, confirm: decision.confirm })
  })

export const sendUndo = (sheet: OpenSheet, batch: string): Promise<DecisionAnswer> =>
  answered(() => submitUndoOfSelection({ ...sheet, batch }))

async function answered(send: () => Promise<FormResult<Done>>): Promise<DecisionAnswer> {
  try {
    const result = await send()
    if ('ok' in result) return { done: result.ok }
    if ('rule' in result) return { failed: result.rule.message }
    if ('invalid' in result) return { failed: result.invalid.map(({ message }) => message).join(' ') }
    return { failed: null }
  } catch {
    // nothing was written, or the answer got lost: the rows say on the next save or load what is stored
    return { failed: null }
  }
}
