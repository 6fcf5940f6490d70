import type { CountedGoal } from '@/components/plan/goal-list'
import { listAddress } from '@/components/site/list-address'
import type { Locale } from '@/lib/locale'
import type { ListedGoal } from '@/lib/plan/goal.queries'
import { yearToName } from '@/lib/status/action-list.rules'
import { actionsInScope, type Ledger, type LedgerAction, tally } from '@/lib/status/ledger.rules'
import { address } from '@/lib/web/addresses'

type Known = { locale: Locale; plan: string; ledger: Ledger<LedgerAction>; year: number | null }

/** The goals with how many actions serve each in a year, the states of these, and the lists behind the numbers. */
export function countedGoals(goals: ListedGoal[], { locale, plan, ledger, year }: Known): CountedGoal[] {
  const inScope = new Set((year === null ? ledger.actions : actionsInScope(ledger, year)).map(({ id }) => id))
  return goals.map(({ actionIds, ...goal }) => {
    const own = new Set(actionIds)
    return {
      ...goal,
      count: actionIds.filter((id) => inScope.has(id)).length,
      tally: year === null ? null : tally(ledger, year, ({ id }) => own.has(id)),
      href: address(locale, plan, ['goals', goal.code], { year: yearToName(ledger.years, year) }),
      list: listAddress(locale, plan, { year, goal: goal.code }),
      realisedHref: listAddress(locale, plan, { year, goal: goal.code, status: 'REALISED' }),
    }
  })
}
