import type { FormResult } from '@/lib/form-result'
import type { StoredEntry } from '@/lib/status/entry.rules'
import type { Confirmed, Job, JobAnswer, Saved } from './row-state'
import { submitConfirmation, submitStatus, submitWithdrawal } from './submit'

/** The sheet that is open, and as whom. */
export type OpenSheet = { plan: string; year: number; as: string }

/** Sends one job of one sheet to the server, and says what became of it; never throws. */
export const sendJob =
  (sheet: OpenSheet, tell: (confirmed: Confirmed) => void) =>
  async (job: Job): Promise<JobAnswer> => {
    const { number, version, values } = job
    const row = { ...sheet, number, version }
    try {
      const result = await (job.kind === 'save'
        ? submitStatus({ ...row, ...values })
        : job.kind === 'confirm'
          ? submitConfirmation(row)
          : submitWithdrawal(row))
      if ('ok' in result) tell(result.ok.confirmed)
      return answerOf(result)
    } catch {
      // no connection, a server that is being restarted, a page older than the application: the text stays, and one can try again
      return { unreachable: true }
    }
  }

function answerOf(result: FormResult<{ saved: Saved; confirmed: Confirmed }, StoredEntry | null>): JobAnswer {
  if ('ok' in result) return { saved: result.ok.saved }
  if ('conflict' in result) return { conflict: result.conflict }
  if ('signedOut' in result) return { signedOut: result.signedOut.signIn }
  if ('rule' in result) return result.rule.key === 'status.otherUser' ? { otherUser: true } : { refused: result.rule.message }
  if ('invalid' in result) return { refused: result.invalid.map(({ message }) => message).join(' ') }
  return { forbidden: result.forbidden.reference }
}
