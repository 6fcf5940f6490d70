import { describe, expect, test } from 'vitest'
import { isLoopback, readEnv } from './env'

const secret = 'a secret of more than thirty-two characters'
const database = 'postgresql://koers:pass-word@db.example.be:5432/koers'
/** An installation with a database of its own, in which people sign in with a password. */
const own = { DATABASE_URL: database, KOERS_SECRET: secret, KOERS_PASSWORDS: 'on' }

function settings(given: Record<string, string>) {
  const read = readEnv(given)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.env
}

function problems(given: Record<string, string>) {
  const read = readEnv(given)
  return 'problems' in read ? read.problems : []
}

describe('an installation that sets nothing', () => {
  test('listens on this computer only, with its own database and the sample', () => {
    const env = settings({})
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined, secret: undefined, sample: true })
    expect(env.url.origin).toBe('http://localhost:3000')
    expect(env.dataDir).toMatch(/^\/.*\.data$/)
  })

  test('may begin without any plan, and then without the sample too', () => {
    expect(settings({ KOERS_RECORD: 'off' })).toMatchObject({ record: false, sample: false })
    expect(problems({ KOERS_RECORD: 'off', KOERS_SAMPLE: 'on' })).toMatchObject([{ name: 'KOERS_SAMPLE' }])
  })

  test('takes an empty variable for one that is not set', () => {
    expect(settings({ PORT: '', DATABASE_URL: ' ', KOERS_SAMPLE: '' })).toEqual(settings({}))
  })

  test('is reached at the port it was given', () => {
    expect(settings({ PORT: '3100' }).url.origin).toBe('http://localhost:3100')
  })
})

describe('an installation with a database of its own', () => {
  test('loads no sample', () => {
    expect(settings(own).sample).toBe(false)
  })

  test('loads the sample when asked', () => {
    expect(settings({ ...own, KOERS_SAMPLE: 'on' }).sample).toBe(true)
  })

  test('must have a secret, because every replica needs the same one', () => {
    expect(problems({ DATABASE_URL: database, KOERS_PASSWORDS: 'on' })).toEqual([expect.objectContaining({ name: 'KOERS_SECRET' })])
  })
})

describe('what is wrong is reported, with how to repair it', () => {
  test.each([
    ['PORT', 'http', '"http" is not a whole number'],
    ['PORT', '0', '"0" is not between 1 and 65535'],
    ['PORT', '70000', '"70000" is not between 1 and 65535'],
    ['KOERS_HOST', 'my host', '"my host" is not an address to listen on'],
    ['KOERS_URL', 'koers.example.be', '"koers.example.be" is not an http or https address without a path'],
    ['KOERS_URL', 'https://example.be/koers', '"https://example.be/koers" is not an http or https address without a path'],
    ['DATABASE_POOL', '1000', '"1000" is not between 1 and 100'],
    ['KOERS_SECRET', 'short', 'has fewer than 32 characters'],
    ['KOERS_SAMPLE', 'yes', '"yes" is neither on nor off'],
    ['KOERS_PASSWORDS', 'yes', '"yes" is neither on nor off'],
    ['KOERS_SESSION_HOURS', '25', '"25" is not between 1 and 24'],
    ['KOERS_SESSION_IDLE', '1', '"1" is not between 5 and 1440'],
    ['KOERS_DATADIR', '/srv', 'is not a setting of Koers'],
  ])('%s=%s', (name, value, wrong) => {
    expect(problems({ [name]: value })).toEqual([{ name, wrong, repair: expect.stringMatching(/\w/) }])
  })

  test('everything at once', () => {
    expect(problems({ PORT: 'x', KOERS_SAMPLE: 'x', DATABASE_URL: 'x' }).map((p) => p.name)).toEqual([
      'PORT',
      'DATABASE_URL',
      'KOERS_SAMPLE',
      'KOERS_SECRET',
      'KOERS_PASSWORDS',
    ])
  })

  test.each(['mysql://u:pass-word@h/db', 'postgresql://u:pass-word@h', 'pass-word'])('without showing a password: %s', (url) => {
    const found = problems({ ...own, DATABASE_URL: url })
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain('pass-word')
  })
})

describe('an identity provider', () => {
  const provider = {
    KOERS_OIDC_ISSUER: 'https://login.example.be/op',
    KOERS_OIDC_CLIENT_ID: 'koers',
    KOERS_OIDC_CLIENT_SECRET: 'geheim',
  }

  test('is known by its host, and asked who somebody is', () => {
    expect(settings(provider).identityProvider).toEqual({
      issuer: 'https://login.example.be/op',
      clientId: 'koers',
      clientSecret: 'geheim',
      scopes: 'openid profile',
      name: 'login.example.be',
      organisationClaim: undefined,
      roleClaim: undefined,
    })
    expect(settings({}).identityProvider).toBeUndefined()
  })

  test('is described completely, or not at all', () => {
    expect(problems({ KOERS_OIDC_NAME: 'Voorbeeld' }).map(({ name }) => name)).toEqual([
      'KOERS_OIDC_ISSUER',
      'KOERS_OIDC_CLIENT_ID',
      'KOERS_OIDC_CLIENT_SECRET',
    ])
  })

  test.each([
    [{ KOERS_OIDC_ISSUER: 'http://login.example.be' }, true],
    [{ KOERS_OIDC_ISSUER: 'login.example.be' }, true],
    [{ KOERS_OIDC_ISSUER: 'https://login.example.be?x=1' }, true],
    [{ KOERS_OIDC_SCOPES: 'profile' }, true],
    [{ KOERS_OIDC_ISSUER: 'http://localhost:3320' }, false],
    [{ KOERS_OIDC_SCOPES: 'openid profile vo' }, false],
  ])('with %j is refused: %s', (over, refused) => {
    const found = problems({ ...provider, ...over })
    expect(found.map(({ name }) => name)).toEqual(refused ? Object.keys(over) : [])
    expect(JSON.stringify(found)).not.toContain('geheim')
  })
})

describe('passwords', () => {
  const provider = {
    KOERS_OIDC_ISSUER: 'https://login.example.be/op',
    KOERS_OIDC_CLIENT_ID: 'koers',
    KOERS_OIDC_CLIENT_SECRET: 'geheim',
  }
  const noPasswords = { DATABASE_URL: database, KOERS_SECRET: secret }

  test.each([
    ['on with the embedded database', {}, true],
    ['on with the embedded database, a provider beside it', provider, true],
    ['off with a database of its own and a provider', { ...noPasswords, ...provider }, false],
    ['on there when asked', { ...noPasswords, ...provider, KOERS_PASSWORDS: 'on' }, true],
    ['on without a provider when asked', own, true],
    ['off with the embedded database and a provider when asked', { ...provider, KOERS_PASSWORDS: 'off' }, false],
  ])('are %s', (_, given, on) => {
    expect(settings(given).passwords).toBe(on)
  })

  test.each([
    ['by default with a database of its own', noPasswords, /missing.*nobody could sign in/],
    ['when asked', { KOERS_PASSWORDS: 'off' }, /is off.*nobody could sign in/],
  ])('cannot be off %s without a provider: nobody could sign in', (_, given, wrong) => {
    expect(problems(given)).toEqual([
      { name: 'KOERS_PASSWORDS', wrong: expect.stringMatching(wrong), repair: expect.stringContaining('KOERS_OIDC_ISSUER') },
    ])
  })
})

describe('a second factor', () => {
  test('is asked of nobody, or of the roles that are named', () => {
    expect(settings({}).secondFactor).toEqual([])
    expect(settings({ KOERS_SECOND_FACTOR: 'administrator, coordinator' }).secondFactor).toEqual(['administrator', 'coordinator'])
  })

  test.each([
    [{ KOERS_SECOND_FACTOR: 'administrators' }, /"administrators" names a role that does not exist/],
    [
      {
        KOERS_SECOND_FACTOR: 'administrator',
        KOERS_PASSWORDS: 'off',
        KOERS_OIDC_ISSUER: 'https://login.example.be',
        KOERS_OIDC_CLIENT_ID: 'koers',
        KOERS_OIDC_CLIENT_SECRET: 'geheim',
      },
      /has no effect without passwords/,
    ],
  ])('with %j is refused', (given, wrong) => {
    expect(problems(given)).toEqual([
      { name: 'KOERS_SECOND_FACTOR', wrong: expect.stringMatching(wrong), repair: expect.stringMatching(/contributor/) },
    ])
  })
})

describe('known demo passwords are for one computer only', () => {
  test.each([
    [{}, true],
    [{ KOERS_HOST: 'localhost' }, true],
    [{ KOERS_HOST: '::1', KOERS_URL: 'http://[::1]:3000' }, true],
    [{ KOERS_URL: 'http://koers.localhost:3000' }, true],
    [{ KOERS_HOST: '0.0.0.0' }, false],
    [{ KOERS_HOST: '::' }, false],
    [{ KOERS_HOST: '127.evil.example' }, false],
    [{ KOERS_URL: 'https://koers.example.be' }, false],
    [{ KOERS_URL: 'http://localhost.example.be' }, false],
  ])('%j: %s', (given, expected) => {
    expect(isLoopback(settings(given as Record<string, string>))).toBe(expected)
  })
})
