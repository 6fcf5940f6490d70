import { notFound } from 'next/navigation'
import { type PartKind, partKinds } from '@/lib/plan/part.rules'
import type { PlanParams } from '../../../plan'
import { builderOf } from '../../staff'

export type PartParams = PlanParams & { part: string }

/** Language, plan, person and kind of a page about parts of a plan. */
export async function partKindOf(params: Promise<PartParams>) {
  const staff = await builderOf(params)
  const { part } = await params
  const kind = partKinds.find((one) => one === part)
  if (!kind) notFound()
  return { ...staff, kind }
}

/** What the code of a part is called. */
export const codeWord: Record<PartKind, 'letter' | 'number' | 'code'> = {
  goals: 'letter',
  flagships: 'letter',
  'target-groups': 'code',
  themes: 'code',
  actions: 'number',
}
