import { databaseState } from '@/lib/health'
import { readOnly } from '@/lib/web/api'
import { isEnding } from '@/lib/web/ending'
import { problem } from '@/lib/web/problem'

export const dynamic = 'force-dynamic'

const notReady = (detail: string) => problem(503, 'Not ready', { detail }, { 'retry-after': '5' })

/** For whoever shares out requests: 200 when this replica should be given some. It need not be restarted when it should not. */
export async function GET(): Promise<Response> {
  if (isEnding()) return notReady('This replica is ending.')
  const migrations = await databaseState()
  if (!migrations) return notReady('The database does not answer.')
  const { applied, expected } = migrations
  if (applied < expected) return notReady(`The database has ${applied} of the ${expected} migrations that this version needs.`)
  return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } })
}

export const { POST, PUT, PATCH, DELETE } = readOnly
