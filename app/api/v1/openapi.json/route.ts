import { openApi } from '@/lib/open-data/openapi.rules'
import { publicUrl } from '@/lib/settings/installation'
import { data, OPTIONS, reading, readOnly } from '@/lib/web/api'

export const dynamic = 'force-dynamic'

/** The description of all addresses for programs. */
export const GET = reading(async () => data(openApi(publicUrl())))

export const { POST, PUT, PATCH, DELETE } = readOnly
export { OPTIONS }
