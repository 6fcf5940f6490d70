import { afterEach, expect, test, vi } from 'vitest'
import { isPageTag, publicCopy, tagPages } from './page-copy'
import { partHeader } from './request-header'

afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'koersPageBasis')
})

const basis = { dataVersion: async () => '1', build: 'one', origin: 'https://koers.example', secret: 'a secret that is long' }
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { pathname, search } = new URL(path, basis.origin)
  return publicCopy({ method, headers: new Headers(headers) }, pathname, search)
}
const page = '/nl/lifelong-learning/actions?year=2024'

test('a copy is known by its tag until anything could have changed in it', async () => {
  tagPages(basis)
  const first = await ask(page)
  expect(isPageTag(first?.tag)).toBe(true)
  expect(first?.nonce).toMatch(/^[\w-]{36}$/)
  const headers = { 'if-none-match': `"x", ${first?.tag}` }
  expect(await ask(page, headers)).toEqual({ ...first, known: true })
  expect(await ask(page, headers, 'HEAD')).toMatchObject({ known: true })

  const changes: (() => unknown)[] = [
    () => tagPages({ ...basis, dataVersion: async () => '2' }),
    () => tagPages({ ...basis, build: 'two' }),
    () => tagPages({ ...basis, origin: 'https://other.example' }),
    () => vi.setSystemTime(new Date(Date.now() + 24 * 3600 * 1000)),
  ]
  for (const change of changes) {
    tagPages(basis)
    change()
    const now = await ask(page, headers)
    expect(now?.known).toBe(false)
    expect(now?.nonce).not.toBe(first?.nonce)
    vi.useRealTimers()
  }
  tagPages(basis)
  for (const other of ['/en/lifelong-learning/actions?year=2024', '/nl/lifelong-learning/actions?year=2023'])
    expect((await ask(other, headers))?.known).toBe(false)
})

test('the day is that of Brussels', async () => {
  tagPages(basis)
  vi.setSystemTime('2026-07-01T21:59:59Z')
  const before = await ask(page)
  vi.setSystemTime('2026-07-01T22:00:01Z')
  expect((await ask(page))?.tag).not.toBe(before?.tag)
})

test.each([
  ['a page for staff', '/nl/lifelong-learning/manage', {}, 'GET'],
  ['signing in', '/nl/sign-in', {}, 'GET'],
  ['the hashes that are computed for whoever asks', '/nl/lifelong-learning/reports/verification', {}, 'GET'],
  ['the feed, which has a tag of its own', '/nl/lifelong-learning/feed.atom', {}, 'GET'],
  ['somebody who is signed in', page, { cookie: 'a=b; __Host-koers-session=x' }, 'GET'],
  ['somebody with a key', page, { authorization: 'Bearer x' }, 'GET'],
  ['a part of a page', page, { [partHeader]: 'yes' }, 'GET'],
  ['a form', page, {}, 'POST'],
])('%s has no copy', async (_, path, headers, method) => {
  tagPages(basis)
  expect(await ask(path, headers, method)).toBeNull()
})

test('there is none while the database does not answer, nor while the sources change', async () => {
  expect(await ask(page)).toBeNull()
  tagPages({ ...basis, dataVersion: () => Promise.reject(new Error('no answer')) })
  expect(await ask(page)).toBeNull()
})
