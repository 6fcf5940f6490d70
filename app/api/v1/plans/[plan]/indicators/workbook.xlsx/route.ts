import { getPublicIndicatorsWorkbook } from '@/lib/open-data/workbook.queries'
import { planData } from '../../../../plan-data'
import { workbook } from '../../../../workbook'

export const dynamic = 'force-dynamic'

/** All indicators as a workbook: what they are, their values and targets, and first what the file is. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getIndicatorsWorkbook', async ({ plan, query, origin }) => {
  const { language = 'nl' } = query
  return workbook(await getPublicIndicatorsWorkbook(plan, language, origin), `koers-${plan.slug}-indicators-${language}`)
})
