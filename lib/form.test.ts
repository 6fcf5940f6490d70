import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { issueToken, sessionIdOf } from './auth'
import { db } from './db'
import { ConflictError, ForbiddenError, RuleError } from './errors'
import { repeated, text } from './fields'
import { formHandler, visitorFormHandler } from './form'
import { log } from './log'

// The request that Next would bring along; everything behind it is real.
const request = vi.hoisted(() => ({ headers: new Map<string, string>(), cookies: new Map<string, { value: string }>() }))
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.headers.get(name) ?? null }),
  cookies: async () => request.cookies,
}))
vi.mock('next/navigation', () => ({ redirect: (address: string) => Promise.reject(new Error(`redirect to ${address}`)) }))

process.env.KOERS_SECRET = 'a secret for the tests of signing in'

const input = z.strictObject({ title: text(10), goals: repeated(z.string()) })
let handled: unknown[] = []
const submit = formHandler(input, async (read, actor) => {
  handled.push(read)
  return actor.name
})
const failing = (error: unknown) =>
  formHandler(input, async () => {
    throw error
  })

function fields(...entries: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

async function signedIn() {
  const user = await db.user.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: 'An Peeters' } })
  const session = await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 60_000) } })
  request.cookies.set('koers-session', { value: await issueToken(async () => session.id) })
  return { user, session }
}

beforeEach(() => {
  handled = []
  request.headers = new Map([
    ['x-koers-locale', 'nl'],
    ['x-koers-path', '/nl/lifelong-learning/manage/years/2025?q=x'],
    ['x-request-id', 'request-1'],
  ])
  request.cookies.clear()
})

describe('a form', () => {
  test('is handled for anyone who is signed in, with repeated names as a list', async () => {
    await signedIn()
    const state = await submit(null, fields(['title', ' Leren '], ['goals', 'a'], ['goals', 'b'], ['$ACTION_REF_1', '']))
    expect(state).toMatchObject({ ok: 'An Peeters' })
    expect(handled).toEqual([{ title: 'Leren', goals: ['a', 'b'] }])
  })

  test('that cannot be read gives back what was typed, and a sentence for each field', async () => {
    await signedIn()
    const state = await submit(null, fields(['title', 'x'.repeat(11)], ['goals', 'a'], ['goals', 'b'], ['administrator', 'on']))
    expect(state).toEqual({
      invalid: [
        { field: 'title', key: 'tooLong', message: 'Gebruik hoogstens 10 tekens.' },
        { field: 'administrator', key: 'notAllowed', message: 'Deze waarde kan hier niet. Kies of typ een andere.' },
      ],
      typed: { title: ['x'.repeat(11)], goals: ['a', 'b'], administrator: ['on'] },
    })
    expect(handled).toEqual([])
  })

  test('speaks the language of its page', async () => {
    await signedIn()
    request.headers.set('x-koers-locale', 'en')
    expect(await submit(null, fields(['title', '']))).toMatchObject({ invalid: [{ message: 'Fill this in.' }] })
  })

  test('never gives back a password or the token of a link', async () => {
    const handler = visitorFormHandler(z.object({ mail: z.email() }), async () => null)
    const state = await handler(null, fields(['mail', 'x'], ['password', 'geheim'], ['newPassword', 'geheim'], ['token', 'geheim']))
    expect(state.typed).toEqual({ mail: ['x'] })
  })

  test('of somebody who was signed out meanwhile is not handled and loses nothing', async () => {
    const { session } = await signedIn()
    await db.session.update({ where: { id: session.id }, data: { endedAt: new Date() } })
    const note = 'een lange tekst '.repeat(3000)
    expect(await submit(null, fields(['title', note]))).toEqual({ signedOut: { signIn: '/nl/sign-in' }, typed: { title: [note] } })
    expect(handled).toEqual([])
  })

  test('with a forged token is a form of nobody', async () => {
    request.cookies.set('koers-session', { value: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..forged' })
    expect(await submit({ title: 'x', goals: [] })).toEqual({ signedOut: { signIn: '/nl/sign-in' } })
  })
})

describe('a refusal', () => {
  beforeEach(async () => {
    await signedIn()
  })

  test('of a rule is that sentence, with its field', async () => {
    const rule = new RuleError('user.tooManyAttempts', { until: '14:05' }, 'title')
    expect(await failing(rule)({ title: 'x', goals: [] })).toEqual({
      rule: {
        key: 'user.tooManyAttempts',
        field: 'title',
        message: 'Er is te vaak een verkeerd wachtwoord ingevuld. Vanaf 14:05 uur kunt u het opnieuw proberen.',
      },
    })
  })

  test('because somebody else saved first carries what is stored', async () => {
    expect(await failing(new ConflictError({ version: 4 }))({ title: 'x', goals: [] })).toEqual({ conflict: { version: 4 } })
  })

  test('of what one may not do is logged, without the query or the person by name', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
    expect(await failing(new ForbiddenError('logStatus'))({ title: 'x', goals: [] })).toEqual({ forbidden: { reference: 'request-1' } })
    expect(warn.mock.calls[0]?.[0]).toEqual({
      request: 'request-1',
      actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
      verb: 'logStatus',
      path: '/nl/lifelong-learning/manage/years/2025',
    })
    warn.mockRestore()
  })

  test('nobody foresaw is thrown', async () => {
    await expect(failing(new TypeError('boom'))({ title: 'x', goals: [] })).rejects.toThrow('boom')
  })

  test('nobody foresaw gives a form back what was typed, with the code under which it was logged', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => {})
    expect(await failing(new TypeError('boom'))(null, fields(['title', 'A title'], ['goals', 'a']))).toEqual({
      failed: { reference: 'request-1' },
      typed: { title: ['A title'], goals: ['a'] },
    })
    expect(error.mock.calls[0]?.[0]).toMatchObject({ request: 'request-1', err: new TypeError('boom') })
    error.mockRestore()
  })

  test('lets a redirect through to Next', async () => {
    const away = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/nl;307;' })
    await expect(failing(away)(null, fields(['title', 'x']))).rejects.toBe(away)
  })

  test('of something that is not input at all names nothing and writes nothing', async () => {
    for (const nonsense of [undefined, null, 'text', 7, [], { title: { $ne: 1 } }, { __proto__: null }])
      expect(await submit(nonsense as never)).toHaveProperty('invalid')
    expect(handled).toEqual([])
  })
})

test('a token of another secret, of nobody, or changed by hand names no session', async () => {
  const token = await issueToken(async () => 'session-1')
  expect(await sessionIdOf(token)).toBe('session-1')
  expect(await sessionIdOf(`${token.slice(0, -2)}xx`)).toBeNull()
  expect(await sessionIdOf('')).toBeNull()
  process.env.KOERS_SECRET = 'another secret'
  expect(await sessionIdOf(token)).toBeNull()
  process.env.KOERS_SECRET = 'a secret for the tests of signing in'
})

test('what stops a sign-in comes out as it was thrown', async () => {
  const reason = new RuleError('user.wrongCredentials')
  await expect(issueToken(async () => Promise.reject(reason))).rejects.toBe(reason)
})
