'use server'

import { redirect } from 'next/navigation'
import { formHandler } from '@/lib/form'
import { archivePlan, deletePlan, endPlan, publishPlan, takeFromArchive } from '@/lib/plan/life.commands'
import { revisePlan } from '@/lib/plan/setup.commands'
import { planDecisionInput, planEndInput, planFromArchiveInput, planInput } from '@/lib/plan/setup.schema'
import { address } from '@/lib/web/addresses'
import { getPageRequest } from '@/lib/web/request'

async function backTo(plan: string, done: string): Promise<never> {
  const { locale } = await getPageRequest()
  redirect(address(locale, plan, ['manage', 'plan', 'setup'], { done }))
}

export const submitPlan = formHandler(planInput, async (input, actor): Promise<void> => {
  await backTo(await revisePlan(actor, input), 'saved')
})

export const submitPublicationOfPlan = formHandler(planDecisionInput, async (input, actor): Promise<never> => {
  await publishPlan(actor, input)
  return backTo(input.plan, 'published')
})

export const submitEndOfPlan = formHandler(planEndInput, async (input, actor): Promise<void> => {
  await endPlan(actor, input)
  await backTo(input.plan, 'ended')
})

export const submitArchiving = formHandler(planDecisionInput, async (input, actor): Promise<never> => {
  await archivePlan(actor, input)
  return backTo(input.plan, 'archived')
})

export const submitTakingBack = formHandler(planFromArchiveInput, async (input, actor): Promise<void> => {
  await takeFromArchive(actor, input)
  await backTo(input.plan, 'takenBack')
})

export const submitDeletion = formHandler(planDecisionInput, async (input, actor): Promise<never> => {
  await deletePlan(actor, input)
  const { locale } = await getPageRequest()
  redirect(`/${locale}/plans?done=deleted`)
})
