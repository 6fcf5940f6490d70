import { afterEach, expect, test, vi } from 'vitest'
import { publicState, tellPublicState } from './public-state'

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'koersPublicBasis')
})

const basis = { dataVersion: async () => '1', build: 'one', origin: 'https://koers.example' }

test('the state is another as soon as the data, the build, the address of the installation or the day in Brussels is', async () => {
  const changes: (() => unknown)[] = [
    () => tellPublicState(basis),
    () => tellPublicState({ ...basis, dataVersion: async () => '2' }),
    () => tellPublicState({ ...basis, build: 'two' }),
    () => tellPublicState({ ...basis, origin: 'https://other.example' }),
    () => vi.setSystemTime('2026-07-01T22:00:01Z'),
  ]
  const seen = new Set<string | null>()
  for (const change of changes) {
    vi.setSystemTime('2026-07-01T21:59:59Z')
    tellPublicState(basis)
    change()
    seen.add(await publicState())
    expect(await publicState()).toBe(await publicState())
  }
  expect(seen.size).toBe(changes.length)
})

test('nobody can say while the database does not answer, nor while the sources change', async () => {
  expect(await publicState()).toBeNull()
  tellPublicState({ ...basis, dataVersion: () => Promise.reject(new Error('no answer')) })
  expect(await publicState()).toBeNull()
})
