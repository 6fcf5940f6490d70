'use server'

import { z } from 'zod'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { confirmStatus, logStatus, withdrawConfirmation } from '@/lib/status/commands'
import { getProgress } from '@/lib/status/progress/queries'
import { rowInput, statusInput } from '@/lib/status/schema'
import type { Actor } from '@/lib/user/rules'
import type { Confirmed, Saved } from './row-state'

// The person whose page it is. Somebody else may have signed in meanwhile in another tab of the same browser.
const person = { as: z.string().max(40) }

export const submitStatus = formHandler(statusInput.extend(person), ({ as, ...input }, actor) =>
  submitted(as, actor, input, () => logStatus(actor, input)),
)

export const submitConfirmation = formHandler(rowInput.extend(person), ({ as, ...input }, actor) =>
  submitted(as, actor, input, () => confirmStatus(actor, input)),
)

export const submitWithdrawal = formHandler(rowInput.extend(person), ({ as, ...input }, actor) =>
  submitted(as, actor, input, () => withdrawConfirmation(actor, input)),
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
