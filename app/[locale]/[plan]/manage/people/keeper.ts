import { notFound } from 'next/navigation'
import { may } from '@/lib/user/right/rules'
import type { PlanParams } from '../../plan'
import { type Staff, staffOf } from '../staff'

/** Language, plan and administrator of a page about people; for everybody else the page does not exist. */
export async function keeperOf(params: Promise<PlanParams>): Promise<Staff> {
  const staff = await staffOf(params)
  if (!may(staff.actor, 'listPeople', { planId: staff.plan.id })) notFound()
  return staff
}
