import 'server-only'
import pino from 'pino'

const secrets = ['password', 'passwordHash', 'token', 'tokenHash', 'secret', 'cookie', 'authorization']

/** What happened, as JSON lines on standard output. What people typed and who they are by name does not belong in it; ids do. */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
})

/** The address of a page without what works as a key: one-time links are passwords for as long as they last. */
export const loggedPath = (path: string): string => path.replace(/(\/set-password\/)[^/?#]+/, '$1[hidden]').replace(/\?.*$/s, '')
