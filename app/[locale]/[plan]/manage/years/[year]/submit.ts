'use server'

import { z } from 'zod'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { confirmStatus, logStatus, withdrawConfirmation } from '@/lib/status/entry.commands'
import { rowInput, statusInput } from '@/lib/status/entry.schema'
import { getProgress } from '@/lib/status/reporting-progress.queries'
import { EntryConflict } from '@/lib/status/sheet-row.rules'
import type { Actor } from '@/lib/user/user.rules'
import type { Confirmed, Saved } from './row-state'

// The person whose page it is. Somebody else may have signed in meanwhile in another tab of the same browser.
const person = { as: z.string().max(40) }

const theirs = { conflict: EntryConflict }

export const submitStatus = formHandler(
  statusInput.extend(person),
  ({ as, ...input }, actor) => submitted(as, actor, input, () => logStatus(actor, input)),
  theirs,
)

export const submitConfirmation = formHandler(
  rowInput.extend(person),
  ({ as, ...input }, actor) => submitted(as, actor, input, () => confirmStatus(actor, input)),
  theirs,
)

export const submitWithdrawal = formHandler(
  rowInput.extend(person),
  ({ as, ...input }, actor) => submitted(as, actor, input, () => withdrawConfirmation(actor, input)),
  theirs,
)

async function submitted(
  as: string,
  actor: Actor,
  { plan, year }: { plan: string; year: number },
  write: () => Promise<Saved>,
): Promise<{ saved: Saved; confirmed: Confirmed }> {
  if (as !== actor.id) throw new RuleError('status.otherUser')
  const saved = await write()
  const progress = await getProgress(actor, plan, year)
  return { saved, confirmed: { reported: progress?.reported ?? 0, total: progress?.total ?? 0 } }
}
