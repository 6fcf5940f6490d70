import { z } from 'zod'
import { type SecondFactorRole, secondFactorRoles } from '../user/second-factor.rules'
import { isLoopbackName } from '../web/loopback'

/** What is said of a setting: what it means and what holds without it, as README says it, and how to repair it. */
type Told = { meaning: string; unset?: string; repair: string }
const told = z.registry<Told>()

const integer = (low: number, high: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, shown('is not a whole number'))
    .transform(Number)
    .refine((n) => n >= low && n <= high, shown(`is not between ${low} and ${high}`))
    .default(otherwise)
const onOrOff = () => z.enum(['on', 'off'], shown('is neither on nor off'))
// never shown: it holds a secret
const database = () => z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL database').optional()
const claimName = () =>
  z
    .string()
    .regex(/^[^\s"]{1,200}$/, shown('is not the name of a claim'))
    .optional()

/**
 * Every setting, each by itself, as it is written in the environment. From this table follow what is checked, what holds when a setting is left
 * out, how to repair it, and the table in README.
 */
export const settings = z.object({
  PORT: integer(1, 65535, 3000).register(told, {
    meaning: 'The port the application listens on.',
    repair: 'Give a whole number from 1 to 65535, for example PORT=3000.',
  }),
  KOERS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, shown('is not an address to listen on'))
    .default('127.0.0.1')
    .register(told, {
      meaning: 'The address it listens on; `0.0.0.0` for every network.',
      repair: 'Give an address to listen on: 127.0.0.1 for this computer only, 0.0.0.0 for every network.',
    }),
  KOERS_URL: z.string().refine(isOrigin, shown('is not an http or https address without a path')).optional().register(told, {
    meaning: 'The address people use. With `https://`, cookies are `Secure` and `__Host-`.',
    unset: '`http://localhost:PORT`',
    repair: 'Give the address people use, without a path, for example KOERS_URL=https://koers.example.be.',
  }),
  DATABASE_URL: database().register(told, {
    meaning: 'Any PostgreSQL 15 or later. Then nothing embedded starts, no example is loaded and passwords are off.',
    unset: 'embedded',
    repair: 'Give postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
  }),
  KOERS_OWNER_DATABASE_URL: database().register(told, {
    meaning:
      'The same database for the role that owns its tables, where the application has [a role of its own](docs/operating.md#two-roles-in-the-database).',
    unset: 'none',
    repair:
      'Give the address of the same database for the role that owns its tables, together with DATABASE_URL, or leave it out when that is the role of DATABASE_URL.',
  }),
  DATABASE_POOL: integer(1, 100, 10).register(told, {
    meaning:
      'Connections kept open to it, besides one that asks whether anything has changed and one that shows that the application is alive.',
    repair: 'Give a whole number from 1 to 100.',
  }),
  KOERS_SECRET: z.string().min(32, 'has fewer than 32 characters').optional().register(told, {
    meaning:
      'Signs sessions and encrypts the secrets of second factors; at least 32 characters, the same on all replicas. Required with `DATABASE_URL`.',
    unset: 'made once in the data folder',
    repair:
      'Give at least 32 random characters, for example those that "openssl rand -base64 32" prints. Keep them: with another secret everybody is signed out, and codes from their apps are not accepted any more.',
  }),
  KOERS_DRAIN: integer(0, 60, 0).register(told, {
    meaning:
      'How long a replica keeps answering after it is told to stop, in seconds: meanwhile `/api/ready` says no, so that a load balancer notices.',
    repair: 'Give a whole number of seconds from 0 to 60.',
  }),
  KOERS_KEPT_MB: integer(0, 1024, 64).register(told, {
    meaning:
      'Megabytes of memory for finished public pages and answers, which are served again until anything changes; `0` makes each one afresh. [More](docs/running.md#pages-that-are-kept).',
    repair: 'Give a whole number of megabytes from 0 to 1024; 0 keeps no pages.',
  }),
  KOERS_SESSION_HOURS: integer(1, 24, 8).register(told, {
    meaning: 'Hours after signing in at which a session ends, however busy it has been.',
    repair: 'Give a whole number of hours from 1 to 24.',
  }),
  KOERS_SESSION_IDLE: integer(5, 1440, 60).register(told, {
    meaning: 'Minutes without use after which it ends sooner. [More](docs/running.md#how-long-somebody-stays-signed-in).',
    repair: 'Give a whole number of minutes from 5 to 1440.',
  }),
  KOERS_DATA_DIR: z.string().default('.data').register(told, {
    meaning: 'Where the embedded database and the secret are kept.',
    repair: 'Give a folder that Koers may write to.',
  }),
  KOERS_PASSWORDS: onOrOff().optional().register(told, {
    meaning: 'Whether people may sign in with a password. Off needs an identity provider. [More](docs/running.md#passwords).',
    unset: '`on` embedded, `off` with `DATABASE_URL`',
    repair:
      'Write KOERS_PASSWORDS=on to let people sign in with a password, or connect an identity provider with KOERS_OIDC_ISSUER, KOERS_OIDC_CLIENT_ID and KOERS_OIDC_CLIENT_SECRET.',
  }),
  KOERS_SECOND_FACTOR: z
    .string()
    .refine((roles) => rolesIn(roles).every(isRole), shown('names a role that does not exist'))
    .optional()
    .register(told, {
      meaning:
        'The roles that need a second factor besides their password, e.g. `administrator,coordinator`. [More](docs/running.md#second-factor).',
      unset: 'none',
      repair:
        'Give roles separated by commas: administrator, coordinator, contributor. For example KOERS_SECOND_FACTOR=administrator,coordinator, together with KOERS_PASSWORDS=on.',
    }),
  KOERS_OIDC_ISSUER: z.string().refine(isIssuer, shown('is not the https address of an identity provider')).optional().register(told, {
    meaning: 'Single sign-on: the address of an OpenID Connect provider. [How](docs/running.md#single-sign-on).',
    unset: 'none',
    repair:
      'Give the address of the identity provider, exactly as it names itself, for example KOERS_OIDC_ISSUER=https://login.example.be. Only a provider on this computer may use http.',
  }),
  KOERS_OIDC_CLIENT_ID: z.string().optional().register(told, {
    meaning: 'The name under which the provider knows this installation.',
    unset: 'none',
    repair: 'Give the name under which the identity provider knows this installation.',
  }),
  KOERS_OIDC_CLIENT_SECRET: z.string().optional().register(told, {
    meaning: 'The secret that belongs to it.',
    unset: 'none',
    repair: 'Give the secret that the identity provider gave to this installation.',
  }),
  KOERS_OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(/\s+/).includes('openid'), shown('lacks openid'))
    .default('openid profile')
    .register(told, {
      meaning: 'What is asked of the provider.',
      repair: 'Give words separated by spaces, openid among them, for example KOERS_OIDC_SCOPES="openid profile".',
    }),
  KOERS_OIDC_NAME: z.string().max(60, 'has more than 60 characters').optional().register(told, {
    meaning: 'The name of the provider on the sign-in page.',
    unset: 'the host of the issuer',
    repair: 'Give the name that people know the identity provider by, of at most 60 characters.',
  }),
  KOERS_OIDC_ORGANISATION_CLAIM: claimName().register(told, {
    meaning: "The claim with the code of somebody's organisation; without it the provider gives no rights.",
    unset: 'none',
    repair: 'Give the name of one claim, for example KOERS_OIDC_ORGANISATION_CLAIM=vo_orgcode.',
  }),
  KOERS_OIDC_ROLE_CLAIM: claimName().register(told, {
    meaning: 'The claim with their roles; without it, anyone from a known organisation becomes its contributor.',
    unset: 'none',
    repair: 'Give the name of one claim, for example KOERS_OIDC_ROLE_CLAIM=koers_rol_3d.',
  }),
  KOERS_RECORD: onOrOff().default('on').register(told, {
    meaning:
      'Whether the record of the action plan for lifelong learning is loaded. With `off` there is no plan at first: an administrator makes it.',
    repair: 'Write KOERS_RECORD=on for the record of the action plan for lifelong learning, or KOERS_RECORD=off to begin without any plan.',
  }),
  KOERS_SAMPLE: onOrOff().optional().register(told, {
    meaning: 'Whether the example is loaded.',
    unset: '`on` embedded, `off` with `DATABASE_URL` or without the record',
    repair: 'Write KOERS_SAMPLE=on or KOERS_SAMPLE=off.',
  }),
})

/** What holds when nothing is set. */
export const defaults = settings.parse({})

/** What is said of each setting, by its name. */
export const settingsTold: ReadonlyMap<string, Told> = new Map(
  Object.entries(settings.shape).map(([name, check]) => {
    const said = told.get(check)
    if (!said) throw new Error(`${name} is not explained`)
    return [name, said]
  }),
)

/** The rows of the table in README. */
export const settingsAsRows = (): string[] =>
  [...settingsTold].map(([name, { meaning, unset }]) => {
    const otherwise = new Map<string, unknown>(Object.entries(defaults)).get(name)
    return `| \`${name}\` | ${unset ?? `\`${otherwise}\``} | ${meaning} |`
  })

const rolesIn = (written: string): string[] => written.split(/[\s,]+/).filter(Boolean)
const isRole = (name: string): name is SecondFactorRole => (secondFactorRoles as readonly string[]).includes(name)

/** The roles that `KOERS_SECOND_FACTOR` names in an environment that `readEnv` found in order. */
export const secondFactorIn = ({ KOERS_SECOND_FACTOR: written = '' }: Record<string, string | undefined>): SecondFactorRole[] =>
  rolesIn(written).filter(isRole)

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
