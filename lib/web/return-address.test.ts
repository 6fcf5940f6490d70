import { expect, test } from 'vitest'
import { returnAddress, signInAddress } from './return-address'

test.each(['/nl', '/en/lifelong-learning/manage/years/2025', '/nl/lifelong-learning/actions?year=2025&q=a%2Fb'])(
  'after signing in one goes on to %s',
  (path) => {
    expect(returnAddress(path)).toBe(path)
  },
)

test.each([
  'https://example.com/nl',
  '//example.com/nl',
  '/\\example.com/nl',
  '\t//example.com',
  '/nl/..//example.com',
  '/nl/%2e%2e//example.com/nl',
  'nl/lifelong-learning',
  'javascript:alert(1)',
  '/api/health',
  '/fr',
  `/nl/${'x'.repeat(500)}`,
  '',
  null,
  undefined,
  ['/nl'],
])('signing in never leads to %s', (value) => {
  expect(returnAddress(value)).toBeNull()
})

test('the way back travels in the address of the sign-in page, encoded', () => {
  expect(signInAddress('nl', '/nl/x?year=2025&q=b')).toBe('/nl/sign-in?to=%2Fnl%2Fx%3Fyear%3D2025%26q%3Db')
  expect(signInAddress('en', null)).toBe('/en/sign-in')
})
