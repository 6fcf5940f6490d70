import { keptShortly } from '@/lib/api'
import { getPublicDataArchive } from '@/lib/open-data/table/package/queries'
import { planData } from '../../../plan-data'

export const dynamic = 'force-dynamic'

/** All tables with their descriptions in one archive, to keep. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = planData('getDataArchive', async ({ plan, origin }) => {
  const headers = { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="koers-${plan.slug}.zip"` }
  return new Response(Uint8Array.from(await getPublicDataArchive(plan, origin)), { headers: { ...keptShortly, ...headers } })
})
