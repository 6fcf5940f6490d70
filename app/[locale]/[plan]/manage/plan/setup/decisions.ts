import { may } from '@/lib/user/right.rules'
import type { Actor } from '@/lib/user/user.rules'

/** What can be decided about a plan as a whole, each on a page of its own; the last part of its address. */
export const decisions = ['publication', 'ending', 'archiving', 'deletion'] as const
export type PlanDecision = (typeof decisions)[number]

type State = { publishedAt: Date | null; endedOn: string | null; archivedAt: Date | null; sample: boolean; counts: { actions: number } }

/** Which of them somebody may take now; the commands decide. The example does not end: it is removed. */
export function decisionsOpen(actor: Actor, planId: string, { publishedAt, endedOn, archivedAt, sample, counts }: State): PlanDecision[] {
  const open: Record<PlanDecision, boolean> = {
    publication: may(actor, 'publishPlan', { planId }) && publishedAt === null && counts.actions > 0,
    ending: may(actor, 'endPlan', { planId }) && publishedAt !== null && archivedAt === null && !sample,
    archiving: may(actor, 'archivePlan', { planId }) && publishedAt !== null && endedOn !== null && archivedAt === null && !sample,
    deletion: may(actor, 'deletePlan', { planId }) && publishedAt === null,
  }
  return decisions.filter((decision) => open[decision])
}
