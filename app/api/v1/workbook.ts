import 'server-only'
import { keptShortly } from '@/lib/api'
import { attachment } from '@/lib/attachment'
import type { Workbook } from '@/lib/open-data/workbook/queries'

/** A workbook to keep, under a name that says what is in it. */
export const workbook = ({ bytes, tag }: Workbook, name: string): Response => attachment(name, bytes, 'xlsx', { ...keptShortly, etag: tag })
