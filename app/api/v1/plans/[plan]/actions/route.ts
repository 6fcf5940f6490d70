import { getActionsDocument, wholeList } from '@/lib/open-data/action-data.queries'
import { notFoundProblem } from '@/lib/web/problem'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** All actions, or those that the filters of the list choose, with their confirmed entry of a year. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('listActions', async ({ plan, query, page, origin }) => {
  const { limit: _, cursor: __, ...asked } = query
  const found = await getActionsDocument(plan, { ...wholeList, ...asked }, page, origin)
  return found ?? notFoundProblem(`Nothing is public about ${query.year}.`)
})
