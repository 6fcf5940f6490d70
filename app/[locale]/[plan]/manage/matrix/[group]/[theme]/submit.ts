'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { reviseCellComment } from '@/lib/plan/matrix-comment.commands'
import { cellCommentInput } from '@/lib/plan/matrix-comment.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitCellComment = formHandler(cellCommentInput, async (input, actor): Promise<void> => {
  await reviseCellComment(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'matrix', input.group, input.theme], { done: 'saved' }))
})
