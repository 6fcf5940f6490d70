'use server'

import { redirect } from 'next/navigation'
import { ForbiddenError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { addParts } from '@/lib/plan/part.commands'
import { previewParts } from '@/lib/plan/part.queries'
import type { ReadParts } from '@/lib/plan/part.rules'
import { newPartsInput } from '@/lib/plan/setup.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

/** Looks at what was typed or pasted, or adds it. With a line that cannot be read it only looks. */
export const submitNewParts = formHandler(newPartsInput, async ({ decision, ...input }, actor): Promise<ReadParts> => {
  const read = await previewParts(actor, input.plan, input.kind, input.text)
  if (!read) throw new ForbiddenError('addParts')
  if (decision === 'CHECK' || read.problems.length > 0) return read
  const added = await addParts(actor, input)
  const { locale } = await getPageRequest()
  redirect(address(locale, input.plan, ['manage', 'plan', input.kind], { added }))
})
