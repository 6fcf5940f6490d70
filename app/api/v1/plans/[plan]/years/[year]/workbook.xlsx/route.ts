import { getPublicYearWorkbook } from '@/lib/open-data/workbook.queries'
import { parseYear } from '@/lib/params'
import { planData } from '../../../../../plan-data'
import { workbook } from '../../../../../workbook'

export const dynamic = 'force-dynamic'

/** A public year as a workbook: actions, counts and obstacles, and first what the file is. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getYearWorkbook', async ({ plan, parts, query, origin }) => {
  const { language = 'nl' } = query
  const year = parseYear(parts.year)
  const found = year && (await getPublicYearWorkbook(plan, year, language, origin))
  return found ? workbook(found, `koers-${plan.slug}-${year}-${language}`) : null
})
