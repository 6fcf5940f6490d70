import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataVersion } from '@/lib/data-version'
import { keepReadings } from '@/lib/kept-readings'
import { log, loggedPath } from '@/lib/log'
import { announcePresenceOn } from '@/lib/presence'
import { readEnv } from '@/lib/settings/env'
import { listProblems } from '@/lib/settings/env-problems'
import { publicUrl } from '@/lib/settings/installation'
import { sharedReading } from '@/lib/shared-reading'
import { identifyRequests, isUnread } from '@/lib/web/current-request'
import { endInOrder } from '@/lib/web/ending'
import { keepNoFailures } from '@/lib/web/failures-not-kept'
import { answerAtTheDoor, printNothingOfUnread, standInFront } from '@/lib/web/front'
import { keeper } from '@/lib/web/keeper'
import { publicState, tellPublicState } from '@/lib/web/public-state'

/** Either the settings are right, or the server says what is wrong with them and ends. */
export function begin() {
  const read = readEnv()
  const missing = {
    name: 'DATABASE_URL',
    wrong: 'is missing',
    repair: 'npm start sets it; a server that is started by itself must be given it.',
  }
  if ('problems' in read || !read.env.databaseUrl) {
    console.error(listProblems('problems' in read ? read.problems : [missing]))
    process.exit(1)
  }
  const build = buildId()
  if (build) tellPublicState({ dataVersion: sharedReading(dataVersion, 2000), build, origin: publicUrl() })
  identifyRequests()
  keepNoFailures()
  const bytes = read.env.keptMegabytes * 1024 * 1024
  if (bytes > 0) keepReadings(bytes / 4)
  standInFront(answerAtTheDoor, build && bytes > 0 ? keeper({ stateNow: publicState, bytes, patience: 20_000 }) : null)
  announcePresenceOn(read.env.databaseUrl)
  if (process.env.NODE_ENV !== 'production') return
  printNothingOfUnread()
  endInOrder(read.env.drain)
}

/** The name Next gave this build; none while the sources change under it. */
function buildId(): string | null {
  if (process.env.NODE_ENV !== 'production') return null
  return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim()
}

// A page and its title are rendered from the same data: when that fails, we hear of one failure several times.
const told = new WeakSet<Error>()

/** A page that failed. The visitor is shown the digest; this line says to which request it belongs. */
export function logFailure(error: unknown, request: { path: string; method: string }, route: string) {
  // of that a line about the refusal tells
  if (isUnread() || (error instanceof Error && told.has(error))) return
  if (error instanceof Error) told.add(error)
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  log.error({ digest, method: request.method, path: loggedPath(request.path), route, err: error }, 'a page failed')
}
