import { z } from 'zod'
import { isLoopbackName } from './loopback'
import { type SecondFactorRole, secondFactorRoles } from './user/second-factor/rules'

/** What holds when a setting is left out. */
export const defaults = { port: 3000, host: '127.0.0.1', databasePool: 10, drain: 0, sessionHours: 8, sessionIdle: 60 } as const

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

/** The settings as they are written, each by itself. */
export const settings = z.object({
  PORT: integer(1, 65535, defaults.port),
  KOERS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, shown('is not an address to listen on'))
    .default(defaults.host),
  KOERS_URL: z.string().refine(isOrigin, shown('is not an http or https address without a path')).optional(),
  // none of these three is ever shown: they hold secrets
  DATABASE_URL: z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL database').optional(),
  KOERS_OWNER_DATABASE_URL: z.string().refine(isPostgresUrl, 'is not the address of a PostgreSQL database').optional(),
  KOERS_SECRET: z.string().min(32, 'has fewer than 32 characters').optional(),
  DATABASE_POOL: integer(1, 100, defaults.databasePool),
  KOERS_DRAIN: integer(0, 60, defaults.drain),
  KOERS_SESSION_HOURS: integer(1, 24, defaults.sessionHours),
  KOERS_SESSION_IDLE: integer(5, 1440, defaults.sessionIdle),
  KOERS_DATA_DIR: z.string().default('.data'),
  KOERS_RECORD: z.enum(['on', 'off'], shown('is neither on nor off')).default('on'),
  KOERS_SAMPLE: z.enum(['on', 'off'], shown('is neither on nor off')).optional(),
  KOERS_PASSWORDS: z.enum(['on', 'off'], shown('is neither on nor off')).optional(),
  KOERS_SECOND_FACTOR: z
    .string()
    .refine((roles) => rolesIn(roles).every(isRole), shown('names a role that does not exist'))
    .optional(),
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
