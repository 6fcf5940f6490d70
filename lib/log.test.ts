import { expect, test } from 'vitest'
import { createLog, loggedPath, withoutKeys } from './log'

/** What a log wrote, line by line. */
function captured() {
  const lines: string[] = []
  return { log: createLog({ write: (line) => void lines.push(line) }), lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

const secret = 'correct-horse-battery'

test('a line of the log is JSON with its level, its time in UTC and what happened', () => {
  const { log, last } = captured()
  log.warn({ user: 'u1' }, 'sign-in refused')
  expect(last()).toEqual({ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), user: 'u1', msg: 'sign-in refused' })
})

test.each([
  { password: secret },
  { input: { newPassword: secret, currentPassword: secret } },
  { token: secret },
  { request: { headers: { cookie: secret, authorization: secret, 'set-cookie': secret } } },
  { headers: { authorization: secret, 'set-cookie': [secret] } },
  { user: { passwordHash: secret, secret } },
  { body: { oneTimeCode: secret, recoveryCode: secret } },
  { env: { DATABASE_URL: secret, KOERS_SECRET: secret } },
])('a secret is never written, wherever it hangs: %j', (given) => {
  const { log, lines } = captured()
  log.info(given, 'something happened')
  expect(lines.join()).not.toContain(secret)
  expect(lines.join()).toContain('[hidden]')
})

test('of an error the log keeps where it went wrong, and not what somebody typed', () => {
  const { log, last } = captured()
  const error = Object.assign(new Error(`GET /nl/set-password/${secret} failed on postgresql://koers:${secret}@db/koers`), {
    code: 'P2002',
    detail: 'Key (email)=(an.peeters@example.be) already exists.',
    meta: { note: secret },
  })
  log.error({ err: error }, 'a page failed')
  expect(JSON.stringify(last())).not.toMatch(/battery|an\.peeters/)
  expect(last().err).toMatchObject({
    type: 'Error',
    code: 'P2002',
    message: 'GET /nl/set-password/[hidden] failed on postgresql://koers:[hidden]@db/koers',
  })
  expect(last().err.stack).toContain('log.test.ts')
})

test('an address is written without what works as a key', () => {
  expect(loggedPath(`/nl/set-password/${secret}?from=mail`)).toBe('/nl/set-password/[hidden]')
  expect(loggedPath('/nl/lifelong-learning/actions?q=my+name')).toBe('/nl/lifelong-learning/actions')
  expect(withoutKeys(`/api/auth/callback/oidc?code=${secret}&state=${secret}`)).toBe('/api/auth/callback/oidc?code=[hidden]&state=[hidden]')
})
