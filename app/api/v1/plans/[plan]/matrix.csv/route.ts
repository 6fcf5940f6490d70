import { getPublicMatrixTable } from '@/lib/open-data/matrix-table.queries'
import { csv, csvForExcel } from '@/lib/text/csv'
import { keptShortly } from '@/lib/web/api'
import { attachment } from '@/lib/web/attachment'
import { notFoundProblem } from '@/lib/web/problem'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** The cells of the matrix as a file: of a year, or of all actions of the plan. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getMatrixTable', async ({ plan, query, origin }) => {
  if (!plan.hasMatrix) return null
  const year = query.year ?? null
  const table = await getPublicMatrixTable(plan, year, origin)
  if (!table) return notFoundProblem('Nothing is public about that year.')
  const name = ['koers', plan.slug, 'matrix', ...(year === null ? [] : [year]), ...(query.for ? [query.for] : [])].join('-')
  const headers = { ...keptShortly, 'content-type': 'text/csv; charset=utf-8; header=present' }
  return attachment(name, query.for ? csvForExcel(table, 'nl') : csv(table), 'csv', headers)
})
