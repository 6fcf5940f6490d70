import { describe, expect, test } from 'vitest'
import settings from '@/config/site.json'
import { readSettings } from '../settings/site-settings'
import { isInForce, securityText } from './security-txt.rules'
import { siteSettings } from './site.schema'

const full = {
  contact: ['mailto:security@example.be', 'https://example.be/melden'],
  expires: '2027-06-30',
  languages: ['nl', 'en'],
  policy: 'https://example.be/beleid',
}
const read = (security: object) => readSettings(siteSettings, 'site.json', { ...settings, security: { ...full, ...security } }).security

describe('whom to tell about a weakness', () => {
  test('is said in the fields and the order of RFC 9116', () => {
    expect(securityText(read({}), 'https://koers.example.be')).toBe(
      `Contact: mailto:security@example.be
Contact: https://example.be/melden
Expires: 2027-06-30T23:59:59.000Z
Preferred-Languages: nl, en
Canonical: https://koers.example.be/.well-known/security.txt
Policy: https://example.be/beleid
`,
    )
    expect(securityText(read({ policy: null }), 'https://koers.example.be')).not.toContain('Policy')
  })

  test('is not said while nobody is named, nor when the day is over', () => {
    expect(isInForce(read({}), new Date('2027-06-30T23:00:00Z'))).toBe(true)
    expect(isInForce(read({}), new Date('2027-07-01T00:00:00Z'))).toBe(false)
    expect(isInForce(settings.security, new Date('2026-01-01'))).toBe(false)
  })

  test.each([
    ['an address without its kind', { contact: ['security@example.be'] }, 'contact'],
    ['a form that is not under TLS', { contact: ['http://example.be/melden'] }, 'contact'],
    ['a line within an address', { contact: ['https://example.be/\nPolicy: https://evil.example'] }, 'contact'],
    ['a policy that is not under TLS', { policy: 'http://example.be' }, 'policy'],
    ['somebody without a day', { expires: null }, 'expires'],
    ['a day that does not exist', { expires: '2027-02-30' }, 'expires'],
    ['no language', { languages: [] }, 'languages'],
    ['a language that is none', { languages: ['Nederlands!'] }, 'languages'],
  ])('cannot be %s', (_, wrong, field) => expect(() => read(wrong)).toThrow(new RegExp(`security\\.${field}`)))
})
