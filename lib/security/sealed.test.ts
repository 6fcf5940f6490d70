import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seal, unseal } from './sealed'

const bytes = randomBytes(20)
beforeEach(() => vi.stubEnv('KOERS_SECRET', 'a secret of more than thirty-two characters'))
afterEach(() => vi.unstubAllEnvs())

test('what is sealed can be read again, and is never stored the same way twice', () => {
  const [one, other] = [seal(bytes, 'An'), seal(bytes, 'An')]
  expect(unseal(one, 'An')).toEqual(bytes)
  expect(one).not.toBe(other)
  expect(Buffer.from(one, 'base64url').includes(bytes)).toBe(false)
})

test('what is about somebody else, was changed or cut off is not read', () => {
  const sealed = seal(bytes, 'An')
  const changed = Buffer.from(sealed, 'base64url')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(unseal(sealed, 'Bart')).toBeNull()
  expect(unseal(changed.toString('base64url'), 'An')).toBeNull()
  expect(unseal(sealed.slice(0, 20), 'An')).toBeNull()
})

test('with another secret of the installation it is not read', () => {
  const sealed = seal(bytes, 'An')
  vi.stubEnv('KOERS_SECRET', 'another secret of more than thirty-two characters')
  expect(unseal(sealed, 'An')).toBeNull()
})
