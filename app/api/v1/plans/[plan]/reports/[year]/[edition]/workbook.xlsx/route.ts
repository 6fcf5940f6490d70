import { getPublicEditionWorkbook } from '@/lib/open-data/workbook/queries'
import { parseEditionNumber, parseYear } from '@/lib/params'
import { planData } from '../../../../../../plan-data'
import { workbook } from '../../../../../../workbook'

export const dynamic = 'force-dynamic'

/** An edition as a workbook, from nothing but its own text. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getEditionWorkbook', async ({ plan, parts, query, origin }) => {
  const { language = 'nl' } = query
  const [year, number] = [parseYear(parts.year), parseEditionNumber(parts.edition)]
  const found = year && number ? await getPublicEditionWorkbook(plan, year, number, language, origin) : null
  return found ? workbook(found, `koers-${plan.slug}-report-${year}-${number}-${language}`) : null
})
