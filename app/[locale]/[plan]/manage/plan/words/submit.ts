'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseWords } from '@/lib/plan/words.commands'
import { wordsInput } from '@/lib/plan/words.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitWords = formHandler(wordsInput, async (input, actor): Promise<void> => {
  await reviseWords(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'plan', 'words'], { done: 'saved' }))
})
