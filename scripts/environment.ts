import { createHmac, randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Env, readEnv } from '@/lib/settings/env'
import { type EnvProblem, listProblems } from '@/lib/settings/env-problems'
import type { Environment } from './run'

/** Reads the environment, or says everything that is wrong with it and ends this program. */
export function requireEnvironment(): Env {
  const read = readEnv()
  const problems = 'problems' in read ? read.problems : dataFolderProblems(read.env)
  if ('env' in read && problems.length === 0) return read.env
  console.error(listProblems(problems))
  process.exit(1)
}

function dataFolderProblems({ databaseUrl, dataDir }: Env): EnvProblem[] {
  if (databaseUrl) return []
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return []
  } catch (error) {
    const wrong = `may not be written: ${(error as Error).message}`
    return [{ name: 'KOERS_DATA_DIR', wrong, repair: `Make ${dataDir} writable, or name another folder.` }]
  }
}

/** The secret of this installation: the one given, else one made once and kept beside the embedded database. */
export function secretOf({ secret, dataDir }: Env): string {
  if (secret) return secret
  const file = join(dataDir, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** What the application finds in its environment. The two names of next-auth and Next's own key follow from ours. */
export function applicationEnvironment(env: Env, databaseUrl: string, secret: string): Environment {
  return {
    PORT: String(env.port),
    HOSTNAME: env.host,
    KOERS_HOST: env.host,
    KOERS_URL: env.url.origin,
    KOERS_SECRET: secret,
    KOERS_DATA_DIR: env.dataDir,
    KOERS_DRAIN: String(env.drain),
    KOERS_KEPT_MB: String(env.keptMegabytes),
    KOERS_SESSION_HOURS: String(env.sessionHours),
    KOERS_SESSION_IDLE: String(env.sessionIdle),
    KOERS_RECORD: env.record ? 'on' : 'off',
    KOERS_SAMPLE: env.sample ? 'on' : 'off',
    KOERS_PASSWORDS: env.passwords ? 'on' : 'off',
    KOERS_SECOND_FACTOR: env.secondFactor.join(','),
    DATABASE_URL: databaseUrl,
    KOERS_OWNER_DATABASE_URL: undefined, // what can undo the rules of the database is not for the application
    DATABASE_POOL: String(env.databasePool),
    NEXTAUTH_URL: env.url.origin,
    NEXTAUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret),
  }
}

/** Next encrypts what a server action remembers with this key (AES-256): the same on every replica, like the secret. */
function actionsKey(secret: string): string {
  return createHmac('sha256', secret).update('next server actions').digest('base64')
}
