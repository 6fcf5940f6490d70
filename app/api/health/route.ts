import { databaseState } from '@/lib/health'
import { readOnly } from '@/lib/web/api'
import { problem } from '@/lib/web/problem'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For whoever watches over the installation: 200 when it can answer, 503 when its database cannot. */
export async function GET(): Promise<Response> {
  const migrations = await databaseState()
  if (migrations) return Response.json({ status: 'ok', version, migrations }, { headers: { 'cache-control': 'no-store' } })
  return problem(503, 'Unavailable', { detail: 'The database does not answer.' }, { 'retry-after': '5' })
}

export const { POST, PUT, PATCH, DELETE } = readOnly
