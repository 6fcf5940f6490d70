import { resolve } from 'node:path'
import { type IdentityProvider, providerIn, providerSettings } from '../security/identity-provider'
import type { SecondFactorRole } from '../user/second-factor.rules'
import { isLoopbackName } from '../web/loopback'
import { type EnvProblem, problem } from './env-problems'
import { secondFactorIn, settings, settingsTold } from './env-settings'

/** What an installation may set. Everything has a default that suits one person trying Koers on their own computer. */
export type Env = {
  /** `PORT`: the port the application listens on. */
  port: number
  /** `KOERS_HOST`: the address it listens on. */
  host: string
  /** `KOERS_URL`: the address people use, without a path. With https, cookies are for TLS only. */
  url: URL
  /** `DATABASE_URL`: a PostgreSQL of 15 or later. Unset: the embedded one. */
  databaseUrl: string | undefined
  /** `KOERS_OWNER_DATABASE_URL`: the same for the role that owns the tables. Unset: the role of `DATABASE_URL` owns them. */
  ownerDatabaseUrl: string | undefined
  /** `DATABASE_POOL`: connections the application keeps to it. */
  databasePool: number
  /** `KOERS_SECRET`: signs sessions; the same on every replica. Unset: made once in the data folder, with the embedded database only. */
  secret: string | undefined
  /** `KOERS_DRAIN`: seconds between being asked to end and taking no more connections, in which `/api/ready` says no. */
  drain: number
  /** `KOERS_KEPT_MB`: megabytes of memory for finished public pages and answers. 0 keeps none. */
  keptMegabytes: number
  /** `KOERS_SESSION_HOURS`: hours after signing in when a session ends, however busy it was. */
  sessionHours: number
  /** `KOERS_SESSION_IDLE`: minutes without use after which a session ends earlier. */
  sessionIdle: number
  /** `KOERS_DATA_DIR`: where the embedded database and the secret are kept. */
  dataDir: string
  /** `KOERS_RECORD`: on or off; load the record of the action plan for lifelong learning. Off begins without any plan. */
  record: boolean
  /** `KOERS_SAMPLE`: on or off; load the sample and its demo accounts. */
  sample: boolean
  /** `KOERS_PASSWORDS`: on or off; whether people may sign in with a password. */
  passwords: boolean
  /** `KOERS_SECOND_FACTOR`: those who sign in with a password need a second factor when they have one of these roles. */
  secondFactor: SecondFactorRole[]
  /** `KOERS_OIDC_…`: the identity provider with whose accounts people sign in. Unset: none. */
  identityProvider: IdentityProvider | undefined
}

/**
 * Reads the environment; an empty variable counts as unset.
 * @returns the settings, or everything that is wrong at once. Names that begin with KOERS_ and mean nothing are wrong too:
 * a misspelt setting would otherwise be passed over in silence.
 */
export function readEnv(given: Record<string, string | undefined> = process.env): { env: Env } | { problems: EnvProblem[] } {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()))
  const unknown = Object.keys(set).filter((name) => name.startsWith('KOERS_') && !settingsTold.has(name))
  const read = settings.safeParse(set)
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => problem(String(path[0]), message)),
    ...(set.DATABASE_URL && !set.KOERS_SECRET
      ? [problem('KOERS_SECRET', 'is missing: with DATABASE_URL it is not made by itself, because every replica needs the same one')]
      : []),
    ...(set.KOERS_OWNER_DATABASE_URL && !set.DATABASE_URL
      ? [problem('KOERS_OWNER_DATABASE_URL', 'has no effect without DATABASE_URL: the embedded database has one role')]
      : []),
    ...(Object.keys(set).some((name) => name.startsWith('KOERS_OIDC_')) ? providerSettings : [])
      .filter((name) => !set[name])
      .map((name) => problem(name, 'is missing: an identity provider needs it')),
    ...(set.KOERS_OIDC_ROLE_CLAIM && !set.KOERS_OIDC_ORGANISATION_CLAIM
      ? [problem('KOERS_OIDC_ORGANISATION_CLAIM', 'is missing: a role means something within a known organisation only')]
      : []),
    ...(set.KOERS_RECORD === 'off' && set.KOERS_SAMPLE === 'on'
      ? [problem('KOERS_SAMPLE', 'is on while KOERS_RECORD is off: the sample lies over the record')]
      : []),
    ...nobodySignsIn(set),
    ...(set.KOERS_SECOND_FACTOR && !passwordsIn(set)
      ? [problem('KOERS_SECOND_FACTOR', 'has no effect without passwords: an identity provider asks for a second factor itself')]
      : []),
    ...unknown.map((name) => ({
      name,
      wrong: 'is not a setting of Koers',
      repair: `The settings are ${[...settingsTold.keys()].join(', ')}.`,
    })),
  ]
  if (!read.success || problems.length > 0) return { problems }
  const { PORT, KOERS_URL, DATABASE_URL, KOERS_RECORD, KOERS_SAMPLE, ...rest } = read.data
  return {
    env: {
      port: PORT,
      host: rest.KOERS_HOST,
      url: new URL(KOERS_URL ?? `http://localhost:${PORT}`),
      databaseUrl: DATABASE_URL,
      ownerDatabaseUrl: rest.KOERS_OWNER_DATABASE_URL,
      databasePool: rest.DATABASE_POOL,
      secret: rest.KOERS_SECRET,
      drain: rest.KOERS_DRAIN,
      keptMegabytes: rest.KOERS_KEPT_MB,
      sessionHours: rest.KOERS_SESSION_HOURS,
      sessionIdle: rest.KOERS_SESSION_IDLE,
      dataDir: resolve(rest.KOERS_DATA_DIR),
      record: KOERS_RECORD === 'on',
      sample: KOERS_SAMPLE ? KOERS_SAMPLE === 'on' : !DATABASE_URL && KOERS_RECORD === 'on',
      passwords: passwordsIn(set),
      secondFactor: secondFactorIn(set),
      identityProvider: providerIn(set),
    },
  }
}

/** Whether an environment that `readEnv` found in order lets people sign in with a password: by default with the embedded database only. */
export const passwordsIn = ({ KOERS_PASSWORDS, DATABASE_URL }: Record<string, string | undefined>): boolean =>
  KOERS_PASSWORDS ? KOERS_PASSWORDS === 'on' : !DATABASE_URL

/** Without passwords and without an identity provider the staff pages would be closed to everybody. */
function nobodySignsIn(set: Record<string, string | undefined>): EnvProblem[] {
  const { KOERS_PASSWORDS: written } = set
  if (passwordsIn(set) || (written && written !== 'off') || Object.keys(set).some((name) => name.startsWith('KOERS_OIDC_'))) return []
  const off = written ? 'is off' : 'is missing: with DATABASE_URL passwords are off unless it says on'
  return [problem('KOERS_PASSWORDS', `${off}, and there is no identity provider, so nobody could sign in`)]
}

/**
 * Can only this computer reach the application? Then known demo passwords do no harm; elsewhere they must be random.
 */
export function isLoopback({ host, url }: Pick<Env, 'host' | 'url'>): boolean {
  return [host, url.hostname].every(isLoopbackName)
}
