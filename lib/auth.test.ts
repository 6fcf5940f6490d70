import { afterEach, expect, test, vi } from 'vitest'
import { sessionCookie } from './auth'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('under TLS the cookie belongs to this host alone and never travels in the clear', () => {
  vi.stubEnv('KOERS_URL', 'https://koers.example.be')
  expect(sessionCookie()).toEqual({
    name: '__Host-koers-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})

test('on a laptop without TLS it is still out of reach of scripts and of other sites', () => {
  vi.stubEnv('KOERS_URL', 'http://localhost:3000')
  expect(sessionCookie()).toEqual({ name: 'koers-session', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } })
})
