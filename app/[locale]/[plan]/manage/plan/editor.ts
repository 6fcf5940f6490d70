import { notFound } from 'next/navigation'
import { may } from '@/lib/user/right/rules'
import type { PlanParams } from '../../plan'
import { type Staff, staffOf } from '../staff'

/** Language, plan and person of a page about the plan's own data: coordinators of the plan; for everybody else it does not exist. */
export async function editorOf(params: Promise<PlanParams>): Promise<Staff> {
  const staff = await staffOf(params)
  if (!may(staff.actor, 'listActionsToRevise', { planId: staff.plan.id })) notFound()
  return staff
}
