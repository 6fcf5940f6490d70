'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { RuleError } from '@/lib/errors'
import { formHandler } from '@/lib/form'
import { publishCorrection } from '@/lib/report/edition.commands'
import { correctionInput } from '@/lib/report/report.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

export const submitCorrection = formHandler(correctionInput, async (input, actor) => {
  const { locale } = await getPageRequest()
  try {
    const { year, number } = await publishCorrection(actor, input)
    redirect(address(locale, input.plan, ['reports', year, number]))
  } catch (error) {
    // the page below the form shows what changed meanwhile; the erratum stays in its fields
    if (error instanceof RuleError) revalidatePath(address(locale, input.plan, ['manage', 'reports', input.year, 'correction']))
    throw error
  }
})
