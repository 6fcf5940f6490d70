import { expect, test, vi } from 'vitest'
import { hashPassword, passwordMatches } from './password-hash'

vi.unmock('@node-rs/argon2')

test('a password is hashed with argon2id at the cost that OWASP advises, and found again by its composed form', async () => {
  const stored = await hashPassword('cafe\u0301 om de hoek')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches(stored, 'caf\u00e9 om de hoek')).toBe(true)
  expect(await passwordMatches(stored, 'cafe om de hoek')).toBe(false)
})

test('nothing matches where no password is stored', async () => {
  expect(await passwordMatches(null, '')).toBe(false)
})
