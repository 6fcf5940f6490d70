import { describe, expect, test } from 'vitest'
import { base32, codeOf, otpauthAddress, stepAt, stepOfCode } from './totp'

// RFC 6238, appendix B, and RFC 4226, appendix D: this secret in ASCII.
const secret = Buffer.from('12345678901234567890')

describe('a code that changes every 30 seconds', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is at second %i what RFC 6238 says', (second, code) => {
    expect(codeOf(secret, stepAt(second * 1000), 8)).toBe(code)
    expect(codeOf(secret, stepAt(second * 1000))).toBe(code.slice(2))
  })

  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
  test.each(codes.map((code, step) => [step, code] as const))('is at step %i what RFC 4226 says', (step, code) => {
    expect(codeOf(secret, step)).toBe(code)
  })

  test('is taken from a clock that is up to one step behind or ahead, and not from another', () => {
    const now = 1_800_000_015_000
    const step = stepAt(now)
    for (const skew of [-1, 0, 1]) expect(stepOfCode(secret, codeOf(secret, step + skew), now)).toBe(step + skew)
    for (const skew of [-2, 2]) expect(stepOfCode(secret, codeOf(secret, step + skew), now)).toBeNull()
  })

  test.each(['', '12345', '1234567', '½23456'])('is never %j', (typed) => {
    expect(stepOfCode(secret, typed, Date.now())).toBeNull()
  })
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j is written in letters as RFC 4648 says, without padding', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written)
})

test('an authenticator app reads the secret, the account and where it belongs', () => {
  const address = new URL(otpauthAddress(secret, 'an.peeters@example.org', 'Koers: test'))
  expect(decodeURIComponent(address.pathname)).toBe('/Koers: test:an.peeters@example.org')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'Koers: test',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})
