import { getPublicDataArchive } from '@/lib/open-data/table-package.queries'
import { keptShortly } from '@/lib/web/api'
import { attachment } from '@/lib/web/attachment'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** All tables with their descriptions in one archive, to keep. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getDataArchive', async ({ plan, origin }) => {
  return attachment(`koers-${plan.slug}`, await getPublicDataArchive(plan, origin), 'zip', keptShortly)
})
