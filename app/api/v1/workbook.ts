import 'server-only'
import { keptShortly } from '@/lib/api'
import type { Workbook } from '@/lib/open-data/workbook/queries'

/** A workbook to keep, under a name that says what is in it. */
export const workbook = ({ bytes, tag }: Workbook, name: string): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      ...keptShortly,
      etag: tag,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
    },
  })
