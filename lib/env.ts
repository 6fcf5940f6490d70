import { resolve } from 'node:path'
import { z } from 'zod'
import { isLoopbackName } from './loopback'

/** What an installation may set. Everything has a default that suits one person trying Koers on their own computer. */
export type Env = {
  /** `PORT`: the port the application listens on. Default 3000. */
  port: number
  /** `KOERS_HOST`: the address it listens on. Default 127.0.0.1: this computer only. */
  host: string
  /** `KOERS_URL`: the address people use, without a path. Default http://localhost:PORT. With https, cookies are for TLS only. */
  url: URL
  /** `DATABASE_URL`: a PostgreSQL of 15 or later. Unset: the embedded one. */
  databaseUrl: string | undefined
  /** `DATABASE_POOL`: connections the application keeps to it. Default 10. */
  databasePool: number
  /** `KOERS_SECRET`: signs sessions; the same on every replica. Unset: made once in the data folder, with the embedded database only. */
  secret: string | undefined
  /** `KOERS_DATA_DIR`: where the embedded database and the secret are kept. Default `.data` in the project. */
  dataDir: string
  /** `KOERS_SAMPLE`: on or off; load the sample and its demo accounts. Default on with the embedded database, off with DATABASE_URL. */
  sample: boolean
  /** `KOERS_OIDC_…`: the identity provider with whose accounts people sign in. Unset: none. */
  identityProvider: IdentityProvider | undefined
}

/** An OpenID Connect provider, as `KOERS_OIDC_…` describes it. */
export type IdentityProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Separated by spaces. Default `openid profile`. */
  scopes: string
  /** What the button says one signs in with. Default the host of the issuer. */
  name: string
  /** The claim that holds the code of somebody's organisation. Unset: the provider gives no rights. */
  organisationClaim: string | undefined
  /** The claim that holds their roles. Unset: everybody of a known organisation contributes for it. */
  roleClaim: string | undefined
}

/** One thing that is wrong with the environment, for the person who set it. */
export type EnvProblem = { name: string; wrong: string; repair: string }

const repairs = {
  PORT: 'Give a whole number from 1 to 65535, for example PORT=3000.',
  KOERS_HOST: 'Give an address to listen on: 127.0.0.1 for this computer only, 0.0.0.0 for every network.',
  KOERS_URL: 'Give the address people use, without a path, for example KOERS_URL=https://koers.example.be.',
  DATABASE_URL: 'Give postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
  DATABASE_POOL: 'Give a whole number from 1 to 100.',
  KOERS_SECRET:
    'Give at least 32 random characters, for example those that "openssl rand -base64 32" prints. Keep them: another secret signs everybody out.',
  KOERS_DATA_DIR: 'Give a folder that may be written.',
  KOERS_SAMPLE: 'Write KOERS_SAMPLE=on or KOERS_SAMPLE=off.',
  KOERS_OIDC_ISSUER:
    'Give the address of the identity provider, exactly as it names itself, for example KOERS_OIDC_ISSUER=https://login.example.be. Only a provider on this computer may use http.',
  KOERS_OIDC_CLIENT_ID: 'Give the name under which the identity provider knows this installation.',
  KOERS_OIDC_CLIENT_SECRET: 'Give the secret that the identity provider gave to this installation.',
  KOERS_OIDC_SCOPES: 'Give words separated by spaces, openid among them, for example KOERS_OIDC_SCOPES="openid profile".',
  KOERS_OIDC_ORGANISATION_CLAIM: 'Give the name of one claim, for example KOERS_OIDC_ORGANISATION_CLAIM=vo_orgcode.',
  KOERS_OIDC_ROLE_CLAIM: 'Give the name of one claim, for example KOERS_OIDC_ROLE_CLAIM=koers_rol_3d.',
  KOERS_OIDC_NAME: 'Give the name that people know the identity provider by, of at most 60 characters.',
} as const

/** What holds when a setting is left out. */
export const defaults = { port: 3000, host: '127.0.0.1', databasePool: 10 } as const

const integer = (low: number, high: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, shown('is not a whole number'))
    .transform(Number)
    .refine((n) => n >= low && n <= high, shown(`is not between ${low} and ${high}`))
    .default(otherwise)

const claimName = z
  .string()
  .regex(/^[^\s"]{1,200}$/, shown('is not the name of a claim'))
  .optional()

const schema = z.object({
  PORT: integer(1, 65535, defaults.port),
  KOERS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, shown('is not an address to listen on'))
    .default(defaults.host),
  KOERS_URL: z.string().refine(isOrigin, shown('is not an http or https address without a path')).optional(),
  // neither of these two is ever shown: they hold secrets
  DATABASE_URL: z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL database').optional(),
  KOERS_SECRET: z.string().min(32, 'has fewer than 32 characters').optional(),
  DATABASE_POOL: integer(1, 100, defaults.databasePool),
  KOERS_DATA_DIR: z.string().default('.data'),
  KOERS_SAMPLE: z.enum(['on', 'off'], shown('is neither on nor off')).optional(),
  KOERS_OIDC_ISSUER: z.string().refine(isIssuer, shown('is not the https address of an identity provider')).optional(),
  KOERS_OIDC_CLIENT_ID: z.string().optional(),
  KOERS_OIDC_CLIENT_SECRET: z.string().optional(),
  KOERS_OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(/\s+/).includes('openid'), shown('lacks openid'))
    .default('openid profile'),
  KOERS_OIDC_ORGANISATION_CLAIM: claimName,
  KOERS_OIDC_ROLE_CLAIM: claimName,
  KOERS_OIDC_NAME: z.string().max(60, 'has more than 60 characters').optional(),
})

/** What an identity provider cannot do without: all of these are given, or none. */
const together = ['KOERS_OIDC_ISSUER', 'KOERS_OIDC_CLIENT_ID', 'KOERS_OIDC_CLIENT_SECRET'] as const

/**
 * Reads the environment; an empty variable counts as unset.
 * @returns the settings, or everything that is wrong at once. Names that begin with KOERS_ and mean nothing are wrong too:
 * a misspelt setting would otherwise be passed over in silence.
 */
export function readEnv(given: Record<string, string | undefined> = process.env): { env: Env } | { problems: EnvProblem[] } {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()))
  const unknown = Object.keys(set).filter((name) => name.startsWith('KOERS_') && !(name in repairs))
  const read = schema.safeParse(set)
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => problem(String(path[0]), message)),
    ...(set.DATABASE_URL && !set.KOERS_SECRET
      ? [problem('KOERS_SECRET', 'is missing: with DATABASE_URL it is not made by itself, because every replica needs the same one')]
      : []),
    ...(Object.keys(set).some((name) => name.startsWith('KOERS_OIDC_')) ? together : [])
      .filter((name) => !set[name])
      .map((name) => problem(name, 'is missing: an identity provider needs it')),
    ...(set.KOERS_OIDC_ROLE_CLAIM && !set.KOERS_OIDC_ORGANISATION_CLAIM
      ? [problem('KOERS_OIDC_ORGANISATION_CLAIM', 'is missing: a role means something within a known organisation only')]
      : []),
    ...unknown.map((name) => ({
      name,
      wrong: 'is not a setting of Koers',
      repair: `The settings are ${Object.keys(repairs).join(', ')}.`,
    })),
  ]
  if (!read.success || problems.length > 0) return { problems }
  const { PORT, KOERS_URL, DATABASE_URL, KOERS_SAMPLE, ...rest } = read.data
  return {
    env: {
      port: PORT,
      host: rest.KOERS_HOST,
      url: new URL(KOERS_URL ?? `http://localhost:${PORT}`),
      databaseUrl: DATABASE_URL,
      databasePool: rest.DATABASE_POOL,
      secret: rest.KOERS_SECRET,
      dataDir: resolve(rest.KOERS_DATA_DIR),
      sample: KOERS_SAMPLE ? KOERS_SAMPLE === 'on' : !DATABASE_URL,
      identityProvider: providerIn(set),
    },
  }
}

/** The identity provider of an environment that `readEnv` found in order; undefined when it has none. */
export function providerIn(given: Record<string, string | undefined>): IdentityProvider | undefined {
  const { KOERS_OIDC_ISSUER: issuer, KOERS_OIDC_CLIENT_ID: clientId, KOERS_OIDC_CLIENT_SECRET: clientSecret } = given
  if (!issuer || !clientId || !clientSecret) return undefined
  const scopes = (given.KOERS_OIDC_SCOPES || 'openid profile').split(/\s+/).join(' ')
  return {
    issuer,
    clientId,
    clientSecret,
    scopes,
    name: given.KOERS_OIDC_NAME || new URL(issuer).hostname,
    organisationClaim: given.KOERS_OIDC_ORGANISATION_CLAIM || undefined,
    roleClaim: given.KOERS_OIDC_ROLE_CLAIM || undefined,
  }
}

/**
 * Can only this computer reach the application? Then known demo passwords do no harm; elsewhere they must be random.
 */
export function isLoopback({ host, url }: Pick<Env, 'host' | 'url'>): boolean {
  return [host, url.hostname].every(isLoopbackName)
}

/** What is wrong, as a list for a terminal. */
export function listProblems(problems: EnvProblem[]): string {
  const items = problems.map(({ name, wrong, repair }) => `  ${name} ${wrong}.\n      ${repair}\n`)
  return ['Koers cannot start: its environment is not right.\n', ...items].join('\n')
}

const problem = (name: string, wrong: string): EnvProblem => ({ name, wrong, repair: repairs[name as keyof typeof repairs] })

function shown(wrong: string) {
  return { error: (issue: { input?: unknown }) => `"${issue.input}" ${wrong}` }
}

function isOrigin(text: string) {
  const url = parse(text)
  return Boolean(url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username)
}

function isIssuer(text: string) {
  const url = parse(text)
  return Boolean(url && !url.search && !url.hash && !url.username && (url.protocol === 'https:' || isLocalHttp(url)))
}

const isLocalHttp = ({ protocol, hostname }: URL) => protocol === 'http:' && isLoopbackName(hostname)

function isPostgresUrl(text: string) {
  const url = parse(text)
  return Boolean(url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1)
}

const parse = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)
