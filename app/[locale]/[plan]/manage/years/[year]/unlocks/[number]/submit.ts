'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { lockInput, unlockInput } from '@/lib/status/entry.schema'
import { lockEntry, unlockEntry } from '@/lib/status/unlock.commands'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

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
