'use server'

import { redirect } from 'next/navigation'
import { address } from '@/lib/addresses'
import { formHandler } from '@/lib/form'
import { reviseCellComment } from '@/lib/plan/matrix/comment/commands'
import { cellCommentInput } from '@/lib/plan/matrix/comment/schema'
import { getPageRequest } from '@/lib/request'

export const submitCellComment = formHandler(cellCommentInput, async (input, actor): Promise<void> => {
  await reviseCellComment(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'matrix', input.group, input.theme], { done: 'saved' }))
})
