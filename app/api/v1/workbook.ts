import 'server-only'
import { keptShortly } from '@/lib/api'

/** A workbook to keep, under a name that says what is in it. */
export const workbook = (bytes: Buffer, name: string): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      ...keptShortly,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
    },
  })
