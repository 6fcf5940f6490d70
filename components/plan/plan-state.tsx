import { getTranslator } from '@/lib/i18n'
import type { Locale } from '@/lib/locale'
import { Tag } from '../ui/tag'

type Plan = { publishedAt: Date | null; endedOn: Date | null; archivedAt: Date | null }

/** How far a plan is, in one word. */
export type PlanStateName = 'preparation' | 'public' | 'ended' | 'archived'

export function planStateOf({ publishedAt, endedOn, archivedAt }: Plan): PlanStateName {
  if (archivedAt !== null) return 'archived'
  if (publishedAt === null) return 'preparation'
  return endedOn !== null && endedOn < new Date() ? 'ended' : 'public'
}

const tones = { preparation: 'warning', public: 'success', ended: 'neutral', archived: 'neutral' } as const

/** The same, as a mark. */
export function PlanState({ locale, plan }: { locale: Locale; plan: Plan }) {
  const state = planStateOf(plan)
  return <Tag tone={tones[state]}>{getTranslator(locale, 'plans')(`states.${state}`)}</Tag>
}
