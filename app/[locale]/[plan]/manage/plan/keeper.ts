import { notFound } from 'next/navigation'
import { may } from '@/lib/user/right/rules'
import type { PlanParams } from '../../plan'
import { type Staff, staffOf } from '../staff'

/** Language, plan and person of a page on which a plan is put together: its coordinators and administrators; for everybody else it does not exist. */
export async function keeperOf(params: Promise<PlanParams>): Promise<Staff> {
  const staff = await staffOf(params)
  if (!may(staff.actor, 'getPlanToSetUp', { planId: staff.plan.id })) notFound()
  return staff
}
