import { notFound } from 'next/navigation'
import { may } from '@/lib/user/right/rules'
import type { PlanParams } from '../../plan'
import { type Staff, staffOf } from '../staff'

/** Language, plan and person of the event log: coordinators of the plan and administrators; for everybody else it does not exist. */
export async function readerOf(params: Promise<PlanParams>): Promise<Staff> {
  const staff = await staffOf(params)
  if (!may(staff.actor, 'listEventLines', { planId: staff.plan.id })) notFound()
  return staff
}
