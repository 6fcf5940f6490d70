import { getPublicPlansDocument } from '@/lib/open-data/plan-data.queries'
import { publicUrl } from '@/lib/settings/installation'
import { data, OPTIONS, reading, readOnly } from '@/lib/web/api'

export const dynamic = 'force-dynamic'

/** The plans of this installation, and where all addresses are described. */
export const GET = reading(async () => data(await getPublicPlansDocument(publicUrl())))

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
