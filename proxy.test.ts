import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { madeHeader, policyHeader } from './lib/web/request-header'
import { config, proxy } from './proxy'

const ask = (path: string, headers: Record<string, string> = {}) => proxy(new NextRequest(`https://koers.example${path}`, { headers }))

/** A header as the page will read it. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`)

describe('the root address', () => {
  test.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', '/nl'],
    ['en-GB,en;q=0.9', '/en'],
    ['fr', '/nl'],
  ])('leads a browser that asks for %s to %s', (language, path) => {
    const response = ask('/', { 'accept-language': language })
    expect(response.status).toBe(307)
    expect(new URL(response.headers.get('location') ?? '').pathname).toBe(path)
    expect(response.headers.get('vary')).toBe('accept-language')
  })
})

test('a first part of an address that is no language is answered in Dutch, and by no other address', () => {
  for (const path of ['/fr', '/foo.php', '/fr/lifelong-learning', '/FR']) {
    expect(passedOn(ask(path), 'x-koers-locale')).toBe('nl')
    expect(passedOn(ask(path), 'x-koers-path')).toBe('/nl')
    expect(ask(path).headers.has('x-middleware-rewrite')).toBe(false)
  }
})

test.each([
  ['/NL', '/nl'],
  ['/nl/lifelong-learning/flagships/A', '/nl/lifelong-learning/flagships/a'],
  ['/nl/lifelong-learning/goals/B?year=2024', '/nl/lifelong-learning/goals/b?year=2024'],
])('%s leads for good to %s', (typed, written) => {
  const response = ask(typed)
  expect([response.status, response.headers.get('location')]).toEqual([308, `https://koers.example${written}`])
})

describe('a page', () => {
  test('gets its language and its address with the query', () => {
    const response = ask('/en/lifelong-learning/actions?year=2024')
    expect(passedOn(response, 'x-koers-locale')).toBe('en')
    expect(passedOn(response, 'x-koers-path')).toBe('/en/lifelong-learning/actions?year=2024')
  })

  test('gets a nonce of its own, the same for the browser and for the page', () => {
    const policies = [ask('/nl'), ask('/nl')].map((response) => {
      const policy = response.headers.get(policyHeader) ?? ''
      expect(passedOn(response, 'content-security-policy')).toBe(policy)
      return policy
    })
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic';/)
    expect(policies[0]).not.toContain('unsafe')
    expect(policies[0]).not.toBe(policies[1])
  })

  test('knows that a form was posted to it without a script', () => {
    const posted = (method: string, headers: Record<string, string> = {}) =>
      passedOn(proxy(new NextRequest('https://koers.example/nl/x', { method, headers })), 'x-koers-posted')
    expect(posted('POST')).toBe('yes')
    expect(posted('POST', { 'next-action': 'abc' })).toBe('no')
    expect(posted('GET', { 'x-koers-posted': 'yes' })).toBe('no')
  })

  test('never believes what a visitor claims about language, address or policy', () => {
    const response = ask('/nl/x', {
      'x-koers-locale': 'en',
      'x-koers-path': '/evil',
      'content-security-policy': "script-src 'unsafe-inline'",
    })
    expect(passedOn(response, 'x-koers-locale')).toBe('nl')
    expect(passedOn(response, 'x-koers-path')).toBe('/nl/x')
    expect(passedOn(response, 'content-security-policy')).not.toContain('unsafe')
  })

  test('keeps the id a reverse proxy gave, unless it could not be one', () => {
    expect(ask('/nl', { 'x-request-id': 'abcdef-0123456789' }).headers.get('x-request-id')).toBe('abcdef-0123456789')
    expect(ask('/nl', { 'x-request-id': '"><script>' }).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  })
})

test('the API and the files at the root are left alone, and what is made for everybody', () => {
  expect(config.matcher[0]?.missing).toEqual([{ type: 'header', key: madeHeader }])
  const pattern = new RegExp(`^${config.matcher[0]?.source}$`)
  for (const path of ['/api/health', '/_next/static/x.js', '/icon.svg', '/robots.txt', '/sitemap.xml'])
    expect(pattern.test(path), path).toBe(false)
  for (const path of ['/', '/nl', '/api', '/apix/y', '/nl/api/x', '/icon.svg.html']) expect(pattern.test(path), path).toBe(true)
})

describe('a form that is too long', () => {
  const upload = (bytes: number, headers: Record<string, string> = {}, path = '/nl/plan/manage/imports') =>
    proxy(
      new NextRequest(`https://koers.example${path}`, {
        method: 'POST',
        headers: { 'content-length': String(bytes), ...headers },
      }),
    )
  test('leads back to its page, which says so; a script is told by its own answer', () => {
    expect(upload(10_000_000).status).toBe(303)
    expect(upload(10_000_000).headers.get('location')).toBe('https://koers.example/nl/plan/manage/imports?refused=too-large')
    expect(upload(9_000_000).status).toBe(200)
    expect(upload(10_000_000, { 'next-action': 'x' }).status).toBe(200)
  })

  test('leads to no other site, whatever address it was sent to', () => {
    expect(new URL(upload(10_000_000, {}, '//evil.example/manage/imports').headers.get('location') ?? '').host).toBe('koers.example')
  })
})
