import { describe, expect, test } from 'vitest'
import { leadsElsewhere } from './leads-elsewhere'

/** The status, and where it leads. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = leadsElsewhere({ method, url, headers })
  return answer && [answer.status, answer.headers.Location]
}

describe('the root address', () => {
  test.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', '/nl'],
    ['en-GB,en;q=0.9', '/en'],
    ['fr', '/nl'],
  ])('leads a browser that asks for %s to %s', (language, path) => {
    const asked = { method: 'GET', url: '/', headers: { 'accept-language': language } }
    expect(leadsElsewhere(asked)).toMatchObject({ status: 307, headers: { Location: path, Vary: 'accept-language' }, text: '' })
  })
  test('hands on what follows it, without what scripts add', () => {
    expect(ask('/?a=b&_rsc=c')).toEqual([307, '/nl?a=b'])
    expect(ask('/?_rsc=c')).toEqual([307, '/nl'])
    expect(ask('/', {}, 'POST')).toEqual([307, '/nl'])
  })
})

test.each([
  ['/NL', '/nl'],
  ['/nl/lifelong-learning/flagships/A', '/nl/lifelong-learning/flagships/a'],
  ['/nl/lifelong-learning/goals/B?year=2024', '/nl/lifelong-learning/goals/b?year=2024'],
])('%s leads for good to %s', (typed, written) => {
  expect(ask(typed)).toEqual([308, written])
  expect(ask(typed, {}, 'HEAD')).toEqual([308, written])
  expect(ask(typed, {}, 'POST')).toBeNull()
})

test('an address as it is written leads nowhere else, and neither does one that begins with no language', () => {
  for (const url of ['/nl', '/nl/plan/actions/B3', '/fr/A', '/api/v1/Plans', '/_next/static/X.js', '/nl/set-password/AbC'])
    expect(ask(url), url).toBeNull()
})

test('no address leads to another site', () => {
  for (const url of ['//Evil.example', '//evil.example/NL', '/\\Evil.example', '/x/..//Evil.example', '/NL/../..//Evil.example'])
    expect(ask(url), url).toBeNull()
  expect(ask('/NL//evil.example')).toEqual([308, '/nl//evil.example'])
})

describe('a form that is too long', () => {
  const upload = (bytes: number, headers = {}, url = '/nl/plan/manage/imports') =>
    ask(url, { 'content-length': String(bytes), ...headers }, 'POST')
  test('leads back to its page, which says so; a script is told by its own answer', () => {
    expect(upload(10_000_000)).toEqual([303, '/nl/plan/manage/imports?refused=too-large'])
    expect(upload(10_000_000, {}, '/nl/plan/manage/imports?x=y')).toEqual([303, '/nl/plan/manage/imports?refused=too-large'])
    expect(upload(9_000_000)).toBeNull()
    expect(upload(10_000_000, { 'next-action': 'x' })).toBeNull()
  })
  test('leads to no other site, whatever address it was sent to', () => {
    for (const url of ['//evil.example/manage/imports', '/x/..//evil.example/manage/imports', '/nl//evil.example/manage/imports'])
      expect(upload(10_000_000, {}, url), url).toBeNull()
  })
})
