'use server'

import { z } from 'zod'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { getProgress } from '@/lib/status/reporting-progress.queries'
import { confirmUnchanged, setStatus, undoSelection } from '@/lib/status/selection.commands'
import type { SelectionResult } from '@/lib/status/selection.rules'
import { selectionStatusInput, unchangedInput, undoInput } from '@/lib/status/selection.schema'
import type { Actor } from '@/lib/user/user.rules'
import type { Confirmed } from '../row-state'

// The person whose page it is, as in the rows themselves.
const person = z.object({ as: z.string().max(40) })

export const submitUnchanged = formHandler(unchangedInput.and(person), ({ as, ...input }, actor) =>
  decided(as, actor, input, () => confirmUnchanged(actor, input)),
)

export const submitSelectionStatus = formHandler(selectionStatusInput.and(person), ({ as, ...input }, actor) =>
  decided(as, actor, input, () => setStatus(actor, input)),
)

export const submitUndoOfSelection = formHandler(undoInput.and(person), ({ as, ...input }, actor) =>
  decided(as, actor, input, () => undoSelection(actor, input)),
)

async function decided(
  as: string,
  actor: Actor,
  { plan, year }: { plan: string; year: number },
  write: () => Promise<SelectionResult>,
): Promise<{ result: SelectionResult; confirmed: Confirmed }> {
  if (as !== actor.id) throw new RuleError('status.otherUser')
  const result = await write()
  const progress = await getProgress(actor, plan, year)
  return { result, confirmed: { reported: progress?.reported ?? 0, total: progress?.total ?? 0 } }
}
