'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { getPageRequest } from '@/lib/request'
import { lockEntry, unlockEntry } from '@/lib/status/unlock/commands'
import { lockInput, unlockInput } from '@/lib/status/unlock/schema'

const back = async ({ plan, year, number }: { plan: string; year: number; number: string }, done: 'unlocked' | 'locked') =>
  redirect(address((await getPageRequest()).locale, plan, ['manage', 'years', year, 'unlocks', number], { done }))

export const submitUnlock = formHandler(unlockInput, async (input, actor): Promise<void> => {
  await unlockEntry(actor, input)
  await back(input, 'unlocked')
})

export const submitLock = formHandler(lockInput, async (input, actor): Promise<void> => {
  await lockEntry(actor, input)
  await back(input, 'locked')
})
