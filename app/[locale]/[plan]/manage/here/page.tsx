import { redirect } from 'next/navigation'
import { may } from '@/lib/user/right.rules'
import { address } from '@/lib/web/addresses'
import type { PlanParams } from '../../plan'
import { staffOf } from '../staff'
import { staffAddress } from './staff-address'

type Props = { params: Promise<PlanParams>; searchParams: Promise<{ at?: string | string[] }> }

/**
 * From a public page to the staff page of the same thing. Public pages know nobody, so that one copy is for all: their link leads here, and only
 * here it is known who asks. A visitor signs in first.
 */
export default async function HerePage({ params, searchParams }: Props) {
  const { locale, plan, actor } = await staffOf(params)
  const planData = may(actor, 'getPlanToSetUp', { planId: plan.id })
  const reports = may(actor, 'listReportsInWriting', { planId: plan.id })
  const page = staffAddress((await searchParams).at, { planData, reports })
  redirect(address(locale, plan.slug, ['manage']) + page)
}
