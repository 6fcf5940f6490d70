import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { policyHeader } from './request-header'
import { tellPage } from './told-to-page'

/** What a page reads of its request, and the policy of its answer. */
function told(url: string, headers: Record<string, string> = {}, method = 'GET'): Record<string, unknown> {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, method, headers })
  const response = new ServerResponse(request)
  tellPage(request, response)
  return { ...request.headers, policy: response.getHeader(policyHeader) }
}

test.each([
  ['/en/lifelong-learning/actions?year=2024', 'en', '/en/lifelong-learning/actions?year=2024'],
  ['/nl?q=a%20b&x', 'nl', '/nl?q=a+b&x='],
  ['/nl/é"x', 'nl', '/nl/%C3%A9%22x'],
  ['/nl/plan?year=2024&_rsc=abc', 'nl', '/nl/plan?year=2024'],
  ['/nl/plan?_rsc=abc', 'nl', '/nl/plan'],
  ['/nl//evil.example', 'nl', '/nl//evil.example'],
])('%s is known by its language and its address with the query, without what scripts add', (url, locale, path) => {
  expect(told(url)).toMatchObject({ 'x-koers-locale': locale, 'x-koers-path': path })
})

test('a first part of an address that is no language is answered in Dutch', () => {
  for (const url of ['/fr', '/foo.php', '/fr/lifelong-learning', '/FR', '//evil.example/nl'])
    expect(told(url), url).toMatchObject({ 'x-koers-locale': 'nl', 'x-koers-path': '/nl' })
})

test('every page gets a nonce of its own, the same for the browser and for the page', () => {
  const policies = [told('/nl'), told('/nl')].map(({ policy, 'content-security-policy': read }) => {
    expect(read).toBe(policy)
    return String(policy)
  })
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic';/)
  expect(policies[0]).not.toContain('unsafe')
  expect(policies[0]).not.toBe(policies[1])
})

test('a page knows that a form was posted to it without a script', () => {
  const posted = (method: string, headers = {}) => told('/nl/x', headers, method)['x-koers-posted']
  expect(posted('POST')).toBe('yes')
  expect(posted('POST', { 'next-action': 'abc' })).toBe('no')
  expect(posted('GET', { 'x-koers-posted': 'yes' })).toBe('no')
})

test('what a visitor claims about language, address or policy is not believed', () => {
  const claimed = { 'x-koers-locale': 'en', 'x-koers-path': '/evil', 'content-security-policy': "script-src 'unsafe-inline'" }
  expect(told('/nl/x', claimed)).toMatchObject({ 'x-koers-locale': 'nl', 'x-koers-path': '/nl/x' })
  expect(told('/nl/x', claimed)['content-security-policy']).not.toContain('unsafe')
})

test('the API and the files at the root are told nothing', () => {
  for (const url of ['/api/health', '/api/v1?x', '/_next/static/x.js', '/icon.svg', '/icon.svg?x', '/robots.txt', '/sitemap.xml'])
    expect(told(url), url).toEqual({ policy: undefined })
  for (const url of ['/nl', '/api', '/apix/y', '/nl/api/x', '/icon.svg.html']) expect(told(url).policy, url).toBeDefined()
})
