import { randomBytes } from 'node:crypto'
import { readEnv } from '../lib/settings/env'
import { startApplication } from '../scripts/application-server'
import { copyDatabase, onServer, quoted } from '../scripts/databases'
import { applicationEnvironment } from '../scripts/environment'
import { freePort } from '../scripts/free-port'
import type { Environment } from '../scripts/run'
import { filledDatabase, type PlanName } from '../tests/harness/filled-databases'

export type Installation = { plan: PlanName; environment?: Environment }
export type RunningInstallation = { url: string; databaseUrl: string; stop: () => Promise<void> }

/**
 * A complete installation for one worker of Playwright: the built application on a port and a database of its own.
 * Its settings are also those of this process, so that factories and the minted cookie speak to the same installation.
 */
export async function startInstallation({ plan, environment = {} }: Installation): Promise<RunningInstallation> {
  const server = process.env.JOURNEYS_SERVER
  if (!server) throw new Error('Journeys need a database server and a build. Run them with: npm run e2e -- [files]')
  const name = `koers_journey_${randomBytes(6).toString('hex')}`
  const databaseUrl = await copyDatabase(server, filledDatabase(plan), name)
  const secret = randomBytes(32).toString('base64url')
  const read = readEnv({
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl,
    KOERS_SECRET: secret,
    KOERS_PASSWORDS: 'on',
    KOERS_RECORD: plan === 'empty' ? 'off' : 'on',
    KOERS_SAMPLE: plan === 'example' ? 'on' : 'off',
  })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const settings = { ...applicationEnvironment(read.env, databaseUrl, secret), ...environment }
  Object.assign(process.env, settings)
  const application = await startApplication(settings)
  return {
    url: `http://localhost:${read.env.port}`,
    databaseUrl,
    async stop() {
      await application.stop()
      await onServer(server, (query) => query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`))
    },
  }
}
