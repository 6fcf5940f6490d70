import type { Locale } from '@/lib/locale'
import { choiceToSlug } from '@/lib/status/action-list.rules'
import type { ListQuery } from '@/lib/status/action-list.schema'
import { address } from '@/lib/web/addresses'

/** The address of the list that holds exactly the actions asked for: what every number leads to. */
export function listAddress(locale: Locale, plan: string, { status, ...query }: Partial<ListQuery>): string {
  const { year, flagship, goal, group, theme, organisation, q } = query
  return address(locale, plan, ['actions'], { year, status: status && choiceToSlug(status), flagship, goal, group, theme, organisation, q })
}
