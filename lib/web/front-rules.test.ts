import { describe, expect, test } from 'vitest'
import { type Asked, isInsideHeader, isPageAskedFor, longestRequestAddress, refusalOf, takeOutInsideHeaders } from './front-rules'

const action = '7f'.repeat(21)
const ask = (url: string, asked: Partial<Asked> = {}) => refusalOf({ method: 'GET', url, headers: {}, ...asked })?.status ?? null
const send = (headers: Asked['headers'], url = '/nl/sign-in') => ask(url, { method: 'POST', headers })

describe('an address', () => {
  test.each([
    '/%',
    '/nl/%ff',
    '/nl/plan/actions/%E0%A4%A',
    '/api/v1/plans/%E0%A4%A',
    '/_next/static/%',
    'nl',
    '*',
    'http://other.example/nl',
  ])('that nobody can read is refused: %s', (url) => expect(ask(url)).toBe(400))
  test.each(['/', '/nl/%F0%9F%98%80', '/nl/plan/search?q=%', '/nl/plan/actions?q=%ff', '/nl/%00', '//evil.example/'])(
    'that names nothing, or asks for something strange, is for the page to answer: %s',
    (url) => expect(ask(url)).toBeNull(),
  )
  test('of something that Next could make, and does not make for Koers, is that of nothing', () => {
    for (const url of ['/_next/image?url=x', '/_next/data/x/y.json', '/_next/']) expect(ask(url), url).toBe(404)
    for (const url of ['/nl.rsc', '/nl/plan/actions/1.rsc?x', '/nl/plan.segments/_tree.segment.rsc', '/404', '/500', '/_not-found'])
      expect(ask(url), url).toBe(404)
    for (const url of ['/_next/static/chunks/x.js', '/nl/404', '/nl/plan/actions/1.rsc.2']) expect(ask(url), url).toBeNull()
  })
  test('that is longer than any of ours is refused', () => {
    expect(ask(`/nl/${'a'.repeat(longestRequestAddress)}`)).toBe(414)
    expect(ask(`/nl/plan/search?q=${'a'.repeat(longestRequestAddress - 20)}`)).toBeNull()
  })
})

describe('a method', () => {
  test.each([
    ['/nl', ['GET', 'HEAD', 'POST'], ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get']],
    ['/api/v1/plans', ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], ['TRACE', 'PROPFIND']],
    ['/nl/plan/reports/2024/1/x.pdf', ['GET', 'HEAD', 'OPTIONS', 'PUT'], ['TRACE']],
    ['/nl/plan/feed.atom?x=y', ['GET', 'HEAD', 'OPTIONS', 'PUT'], ['TRACE']],
  ])('for %s is one that something answers', (url, known, unknown) => {
    for (const method of known) expect(ask(url, { method }), method).toBeNull()
    for (const method of unknown) expect(ask(url, { method }), method).toBe(405)
  })
  test('that is refused is answered with those that are not', () => {
    expect(refusalOf({ method: 'PUT', url: '/nl', headers: {} })?.allow).toBe('GET, HEAD, POST')
    expect(refusalOf({ method: 'TRACE', url: '/api/v1', headers: {} })?.allow).toBe('GET, HEAD, OPTIONS')
  })
})

test('what is a page takes its turn; what is sent, what is only a file, and data do not', () => {
  const isPage = (url: string, method = 'GET') => isPageAskedFor({ method, url })
  for (const url of ['/', '/nl', '/nl/plan/actions?x=/api/', '/nl/plan/manage', '/nl/plan/embed', '/nl/embed/figures'])
    expect(isPage(url), url).toBe(true)
  for (const url of [
    '/api/v1',
    '/api/health',
    '/_next/static/x.js',
    '/nl/plan/feed.atom',
    '/nl/plan/feed.atom?x',
    '/nl/plan/figures/years.svg',
    '/en/plan/embed/years',
    '/nl/plan/reports/2024/1/x.pdf',
  ])
    expect(isPage(url), url).toBe(false)
  expect([isPage('/nl', 'HEAD'), isPage('/nl', 'POST')]).toEqual([true, false])
})

describe('what is sent', () => {
  test('comes from a page of ours, or from something that is not a browser', () => {
    expect(send({ origin: 'https://koers.example', host: 'koers.example' })).toBeNull()
    expect(send({ host: 'koers.example' })).toBeNull()
    for (const origin of ['https://evil.example', 'null', 'nonsense', ''])
      for (const headers of [{}, { 'next-action': action }]) expect(send({ origin, host: 'koers.example', ...headers }), origin).toBe(403)
    for (const site of ['cross-site', 'same-site', 'none']) expect(send({ 'sec-fetch-site': site }), site).toBe(403)
    expect(send({ 'sec-fetch-site': 'cross-site' }, '/api/v1'), 'data refuses it as what changes something').toBeNull()
  })
  test('calls a function of the server as a page of ours does', () => {
    expect(send({ 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' })).toBeNull()
    for (const id of ['x', '', action.slice(1), `${action}0`, 'z'.repeat(42), 'a'.repeat(7000)])
      expect(send({ 'next-action': id, 'content-type': 'text/plain' }), id).toBe(400)
    expect(send({ 'next-action': action, 'content-type': 'application/x-www-form-urlencoded' })).toBe(400)
  })
  test('is not larger than a form may be; the form for a file says so itself', () => {
    expect(send({ 'content-length': '9437184' })).toBeNull()
    expect(send({ 'content-length': '9437185' })).toBe(413)
    expect(send({ 'content-length': '9437185' }, '/nl/plan/manage/imports?x=y')).toBeNull()
    expect(send({ 'content-length': '9437185', 'next-action': action }, '/nl/plan/manage/imports')).toBe(413)
    expect(send({ 'content-length': '9437185' }, '//evil.example/manage/imports')).toBe(413)
  })
})

test('what the script of a page says it shows is a state, or is refused', () => {
  const state = (value: unknown) => ask('/nl', { headers: { rsc: '1', 'next-router-state-tree': String(value) } })
  expect(state(encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, 'refetch'])))).toBeNull()
  for (const value of ['junk', '%', '[]', '%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D', 'a'.repeat(50_000)]) expect(state(value)).toBe(400)
})

test('what Next tells itself, or we the pages, is believed from nobody outside, and passed on to nobody', () => {
  const headers: Asked['headers'] = {
    'x-middleware-prefetch': '1',
    'x-forwarded-proto': 'https',
    // what we tell the pages
    'content-security-policy': "script-src 'nonce-x'",
    'x-koers-locale': 'en',
    'x-koers-path': '/evil',
    'x-koers-posted': 'yes',
    'x-forwarded-host': 'koers.example',
    rsc: '1',
  }
  takeOutInsideHeaders(headers)
  expect(headers).toEqual({ 'x-forwarded-host': 'koers.example', rsc: '1' })
  for (const name of ['x-middleware-rewrite', 'x-nextjs-cache', 'x-nextjs-rewrite', 'x-matched-path', 'x-powered-by'])
    expect(isInsideHeader(name, {}), name).toBe(true)
  expect(isInsideHeader('x-nextjs-action-not-found', { 'next-action': action }), 'its own script asked').toBe(false)
  for (const name of ['x-request-id', 'x-content-type-options', 'vary']) expect(isInsideHeader(name, {}), name).toBe(false)
})
