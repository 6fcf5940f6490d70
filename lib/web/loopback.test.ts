import { describe, expect, test } from 'vitest'
import { isRequestFromHere } from './loopback'

const here = { host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000', 'x-forwarded-for': '::1' }

describe('a request comes from this computer', () => {
  test.each<Record<string, string>>([
    here,
    { host: '127.0.0.1:3000' },
    { host: '[::1]:3000', 'x-forwarded-for': '::ffff:127.0.0.1' },
    { host: 'koers.localhost:3000' },
    { ...here, 'x-real-ip': '127.0.0.1' },
  ])('%j', (headers) => expect(isRequestFromHere(new Headers(headers))).toBe(true))
})

describe('a request may come from elsewhere', () => {
  test.each<Record<string, string>>([
    {},
    { host: 'koers.example.be' },
    { ...here, 'x-forwarded-host': 'something.tunnel.example' },
    { ...here, 'x-forwarded-for': '203.0.113.9' },
    { ...here, 'x-forwarded-for': '203.0.113.9, 127.0.0.1' },
    { ...here, 'x-real-ip': '203.0.113.9' },
    { ...here, forwarded: 'for=127.0.0.1' },
    { host: 'localhost.example.be' },
    { host: 'localhost@example.be' },
    { host: '127.0.0.1.example.be:3000' },
  ])('%j', (headers) => expect(isRequestFromHere(new Headers(headers))).toBe(false))
})
