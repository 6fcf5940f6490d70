import 'server-only'
import type { Workbook } from '@/lib/open-data/workbook.queries'
import { keptShortly } from '@/lib/web/api'
import { attachment } from '@/lib/web/attachment'

/** A workbook to keep, under a name that says what is in it. */
export const workbook = ({ bytes, tag }: Workbook, name: string): Response => attachment(name, bytes, 'xlsx', { ...keptShortly, etag: tag })
