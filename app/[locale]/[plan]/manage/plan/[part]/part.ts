import { notFound } from 'next/navigation'
import { named } from '@/lib/format'
import type { Locale } from '@/lib/locale'
import type { KeptPart } from '@/lib/plan/part.queries'
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

type PartNames = Pick<KeptPart, 'nl' | 'en' | 'workingNl' | 'workingEn'>

/** The name of a part in a language, its working title while it has no official one; null without any. */
export const partName = ({ nl, en, workingNl, workingEn }: PartNames, locale: Locale) => named(nl ?? workingNl, en ?? workingEn, locale)

/** What the code of a part is called. */
export const codeWord: Record<PartKind, 'letter' | 'number' | 'code'> = {
  goals: 'letter',
  flagships: 'letter',
  'target-groups': 'code',
  themes: 'code',
  actions: 'number',
}
