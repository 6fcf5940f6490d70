import { afterEach, expect, test, vi } from 'vitest'
import { sessionInToken, sessionToken } from './session-token'

const secret = 'a secret of at least thirty-two characters'

afterEach(() => {
  vi.useRealTimers()
})

test('a token names its session every time it comes, until it expires', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const token = await sessionToken('one', secret, 8)
  for (let time = 0; time < 2; time++) expect(await sessionInToken(token, secret)).toBe('one')
  vi.advanceTimersByTime(8 * 3600_000 - 60_000)
  expect(await sessionInToken(token, secret)).toBe('one')
  vi.advanceTimersByTime(61_000)
  expect(await sessionInToken(token, secret)).toBeNull()
})

test('no other token names it: changed, of another secret, or none at all', async () => {
  const token = await sessionToken('one', secret, 8)
  expect(await sessionInToken(token, secret)).toBe('one')
  expect(await sessionInToken(`${token.slice(0, -2)}xx`, secret)).toBeNull()
  expect(await sessionInToken(token, 'another secret of thirty-two characters')).toBeNull()
  expect(await sessionInToken('', secret)).toBeNull()
})

test('of many tokens each names its own session', async () => {
  const tokens = await Promise.all(Array.from({ length: 1100 }, (_, place) => sessionToken(String(place), secret, 1)))
  for (let time = 0; time < 2; time++)
    expect(await Promise.all(tokens.map((token) => sessionInToken(token, secret)))).toEqual(tokens.map((_, place) => String(place)))
})
