import { data, OPTIONS, reading, readOnly } from '@/lib/api'
import { publicUrl } from '@/lib/installation'
import { getPublicPlansDocument } from '@/lib/open-data/plan/queries'

export const dynamic = 'force-dynamic'

/** The plans of this installation, and where all addresses are described. */
export const GET = reading(async () => data(await getPublicPlansDocument(publicUrl())))

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
