import 'server-only'
import pino, { type DestinationStream } from 'pino'
import { currentRequestId } from './web/current-request'

const secrets = [
  ...['password', 'newPassword', 'currentPassword', 'passwordHash', 'token', 'tokenHash', 'secret', 'clientSecret'],
  ...['oneTimeCode', 'recoveryCode', 'code_verifier', 'id_token', 'access_token'],
  ...['cookie', 'cookies', 'authorization', 'DATABASE_URL', 'KOERS_OWNER_DATABASE_URL', 'KOERS_SECRET'],
]
const headers = ['set-cookie', 'proxy-authorization'].map((name) => `["${name}"]`)

/** Text without what works as a key: one-time links are passwords for as long as they last, and so is what is in an address before an @. */
export const withoutKeys = (text: string): string =>
  text
    .replace(/(\/set-password\/)[^/?#\s"']+/g, '$1[hidden]')
    .replace(/(\w+:\/\/[^\s:/@]*:)[^\s@]+@/g, '$1[hidden]@')
    .replace(/([?&](?:code|state|token|id_token|access_token)=)[^&\s"']+/g, '$1[hidden]')

/** The address of a page without its query and without keys. */
export const loggedPath = (path: string): string => withoutKeys(path).replace(/\?.*$/s, '')

// Of an error only what says where it went wrong: what else hangs on it may quote what somebody typed.
function errorInLog(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown }
  return { type: error.name, code, digest, message: withoutKeys(error.message), stack: withoutKeys(error.stack ?? '') }
}

/** What happened, as JSON lines on standard output. What people typed and who they are by name does not belong in it; ids do. */
export const createLog = (output?: DestinationStream) =>
  pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorInLog },
      mixin: () => ({ request: currentRequestId() }),
      redact: {
        paths: [
          ...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
          ...headers.flatMap((name) => [name, `*${name}`, `*.*${name}`]),
        ],
        censor: '[hidden]',
      },
    },
    output ?? pino.destination({ dest: 1, sync: true }),
  )

export const log = createLog()
