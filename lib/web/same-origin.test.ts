import { expect, test, vi } from 'vitest'
import { isSameOrigin } from './same-origin'

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
  [{ origin: 'https://koers.example.be', host: 'internal:3000', 'x-forwarded-host': 'koers.example.be' }, true],
  [{ origin: 'null', host: 'localhost:3000' }, false],
  [{ host: 'localhost:3000' }, true],
])('a request with %j comes from a page of ours: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(expected)
})

test('where pages come over TLS, one of the same name without it is none of ours', () => {
  vi.stubEnv('KOERS_URL', 'https://koers.example.be')
  const from = (origin: string) => isSameOrigin(new Headers({ origin, host: 'koers.example.be' }))
  expect([from('https://koers.example.be'), from('http://koers.example.be')]).toEqual([true, false])
  vi.unstubAllEnvs()
})
