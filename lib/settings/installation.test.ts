import { afterEach, describe, expect, test, vi } from 'vitest'
import { onlyThisComputer } from './installation'

const here = new Headers({ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1' })
const settings = (values: Record<string, string>) => {
  for (const name of ['KOERS_HOST', 'KOERS_URL', 'HOSTNAME']) vi.stubEnv(name, values[name] ?? '')
}

afterEach(() => vi.unstubAllEnvs())

describe('an installation is for this computer only', () => {
  test('when it listens here and the request comes from here', () => {
    settings({ HOSTNAME: '127.0.0.1' })
    expect(onlyThisComputer(here)).toBe(true)
    expect(onlyThisComputer(new Headers({ host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9' }))).toBe(false)
  })

  test.each<Record<string, string>>([
    {},
    { HOSTNAME: '0.0.0.0' },
    { HOSTNAME: '4f1e2d3c4b5a' },
    { HOSTNAME: '127.0.0.1', KOERS_HOST: '0.0.0.0' },
    { HOSTNAME: '127.0.0.1', KOERS_URL: 'https://koers.example.be' },
  ])('and not with %j', (values) => {
    settings(values)
    expect(onlyThisComputer(here)).toBe(false)
  })
})
