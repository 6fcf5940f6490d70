import { Writable } from 'node:stream'
import { readEnv } from '../../lib/settings/env'
import { type ApplicationServer, startApplication } from '../../scripts/application-server'
import { applicationEnvironment } from '../../scripts/environment'
import { freePort } from '../../scripts/free-port'
import type { Environment } from '../../scripts/run'

export const secret = 'the secret of every replica of a test, which is long'

export type Replica = ApplicationServer & {
  origin: string
  port: number
  /** All that it printed. */
  said: () => string
  /** What it logged, a line each. */
  log: () => Logged[]
}
export type Logged = { level: string; msg: string; request?: string; path?: string; digest?: string; text: string }

/** The built application on a port of its own, as `npm start` runs it. Its settings are those of every other replica of this test. */
export async function startReplica(databaseUrl: string, settings: Environment = {}): Promise<Replica> {
  const port = await freePort()
  const given = { PORT: String(port), DATABASE_URL: databaseUrl, KOERS_SECRET: secret, KOERS_PASSWORDS: 'on', ...settings }
  const read = readEnv(given)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  let said = ''
  const output = new Writable({
    write(text, _encoding, done) {
      said += text
      done()
    },
  })
  const server = await startApplication(applicationEnvironment(read.env, databaseUrl, secret), output)
  const log = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((text) => ({ ...JSON.parse(text), text }))
  return { ...server, port, origin: `http://127.0.0.1:${port}`, said: () => said, log }
}
