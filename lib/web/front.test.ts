import { subscribe } from 'node:diagnostics_channel'
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { beginAnswering, identifyRequests } from './current-request'
import { answerAtTheDoor, standInFront } from './front'
import { forOne, inFront } from './public-pages.js'
import { partHeader, policyHeader, requestHeader } from './request-header'

const slow: (() => void)[] = []
const unended: ServerResponse[] = []

/** Next as far as it matters here: it fails before or after something of ours read what was sent. */
const server = createServer((asked, response) => {
  const path = asked.url ?? ''
  if (path.includes('silent')) {
    slow.push(() => response.writeHead(500).end())
    return
  }
  if (path.includes('slow')) {
    slow.push(() => response.writeHead(200).write('begins'))
    unended.push(response)
    return
  }
  if (path.includes('read')) beginAnswering()
  if (path.includes('fails')) response.statusCode = 500
  if (path.includes('unknown')) response.statusCode = 409
  response.setHeader('x-nextjs-cache', 'HIT')
  response.setHeader('content-encoding', 'identity')
  if (path.startsWith('/api/')) response.setHeader(policyHeader, 'policy of data')
  response.setHeader('x-part', String(asked.headers[partHeader]))
  response.setHeader('x-told', JSON.stringify([asked.headers[requestHeader.locale], asked.headers[requestHeader.path]]))
  if (path.includes('public')) response.setHeader('cache-control', inFront)
  if (path.includes('empty')) {
    response.statusCode = path.includes('fails') ? 500 : 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-encoding', 'gzip')
    const script = String.raw`<script>push([1,"3:E{\"digest\":\"20261129\"}"])</script>`
    const sheet = '<link rel="preload" href="/_next/static/a.css" as="style"/>'
    const page = gzipSync(`<!DOCTYPE html><html id="__next_error__"><head><title>Plan</title>${sheet}</head><body>${script}</body></html>`)
    response.flushHeaders()
    response.write(page.subarray(0, 40))
    response.end(page.subarray(40))
    return
  }
  if (path.includes('file')) response.setHeader('content-security-policy', 'sandbox')
  response.write('Internal ')
  response.end('Server Error')
})
let port = 0

beforeAll(async () => {
  identifyRequests()
  standInFront(answerAtTheDoor, null)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init)
const nonced = /script-src 'self' 'nonce-[\w-]{36}'/
const send = (path: string, headers: Record<string, string> = {}) => ask(path, { method: 'POST', body: 'x', headers })

test('what is in order is answered by what is behind, with the policy of all pages or its own', async () => {
  const answer = await ask('/nl')
  expect(await answer.text()).toBe('Internal Server Error')
  expect(answer.headers.get('content-security-policy')).toMatch(nonced)
  expect((await ask('/api/v1')).headers.get('content-security-policy')).toBe('policy of data')
  expect([answer.headers.get(policyHeader), answer.headers.get('x-nextjs-cache')]).toEqual([null, null])
  expect((await ask('/nl/file')).headers.get('content-security-policy')).toBe('sandbox')
})

test.each([
  ['everybody gets', {}, inFront],
  ['somebody gets who has nothing of ours', { cookie: 'of=another' }, inFront],
  ['somebody gets who is signed in', { cookie: '__Host-koers-session=x' }, forOne],
  ['somebody gets with a key', { authorization: 'Bearer x' }, forOne],
  ['a script of Next asks for', { rsc: '1' }, forOne],
  ['somebody gets who only says that a script fetches ahead', { 'next-router-prefetch': '1' }, forOne],
  ['somebody gets who only says which part is wanted', { 'next-router-segment-prefetch': '/_tree' }, forOne],
])('of a public page a cache in front may keep what everybody gets: what %s', async (_, headers, said) => {
  expect((await ask('/nl/public', { headers })).headers.get('cache-control')).toBe(said)
})

test('of many pages only some are made at once, and a slow reader keeps nobody waiting', async () => {
  const asked = Array.from({ length: 30 }, () => ask('/nl/slow'))
  await expect.poll(() => slow.length).toBe(8)
  for (let made = 0; made < 30; made++) {
    await expect.poll(() => slow.length).toBeGreaterThan(made)
    expect(slow.length - made).toBeLessThanOrEqual(8)
    slow[made]?.()
  }
  // the headers are there, and none of the answers has ended
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(30).fill(200))
  for (const answer of unended) answer.end()
})

test('while the database is silent all who wait hear so with the first page that fails, and not eight at a time', async () => {
  slow.length = 0
  let arrived = 0
  subscribe('http.server.request.start', () => {
    arrived++
  })
  const asked = Array.from({ length: 30 }, () => ask('/en/silent'))
  await expect.poll(() => [arrived, slow.length], { timeout: 20_000 }).toEqual([30, 8])
  const answers: Response[] = []
  for (const one of asked) void one.then((answer) => answers.push(answer))
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5000)
  slow[0]?.()
  clock.mockRestore()
  await expect.poll(() => answers.filter(({ status }) => status === 504).length, { timeout: 20_000 }).toBe(22)
  expect(await answers.find(({ status }) => status === 504)?.text()).toMatch(
    /<h1>Something went wrong<\/h1>[\s\S]*Please try again in a minute/,
  )
  for (const end of slow.slice(1)) end()
  await Promise.all(asked)
  expect(answers.filter(({ status }) => status === 500)).toHaveLength(8)
})

test('what is behind is told whether a part of a page is asked for, whatever a visitor says of it', async () => {
  const told = async (headers: Record<string, string>) => (await ask('/nl', { headers })).headers.get('x-part')
  expect(await told({ [partHeader]: 'yes' })).toBe('no')
  for (const name of ['rsc', 'next-router-prefetch', 'next-router-segment-prefetch'])
    expect(await told({ [name]: '1', [partHeader]: 'no' }), name).toBe('yes')
})

test('what fails before anything of ours read it is the fault of whoever sent it', async () => {
  const answer = await send('/en/fails')
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(answer.headers.get('x-request-id')).toBeTruthy()
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(await answer.text()).toMatch(/<html lang="en-GB">[\s\S]*<h1>This request cannot be answered<\/h1>/)
  expect((await send('/nl/unknown')).status).toBe(409)
})

test('the script of a page gets the status, and the answer that it can read', async () => {
  const answer = await send('/nl/fails', { 'next-action': '7f'.repeat(21), 'content-type': 'text/plain' })
  expect([answer.status, await answer.text()]).toEqual([400, 'Internal Server Error'])
})

test('what fails later, or was only asked for, is ours', async () => {
  expect((await send('/nl/read/fails')).status).toBe(500)
  expect((await ask('/nl/fails')).status).toBe(500)
  expect((await send('/nl')).status).toBe(200)
})

test('a page that Next leaves to its scripts can be read without them', async () => {
  const answer = await ask('/en/plan/empty')
  const html = await answer.text()
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, null])
  expect(answer.headers.get('content-security-policy')).toMatch(nonced)
  expect(html).toMatch(/^<!DOCTYPE html><html id="__next_error__" lang="en-GB"><head><link/)
  expect(html.match(/<title>.*?<\/title>|<h1>.*?<\/h1>|<link rel="stylesheet"[^>]*>/g)).toEqual([
    '<title>This page does not exist – Koers</title>',
    '<link rel="stylesheet" href="/_next/static/a.css"/>',
    '<h1>This page does not exist</h1>',
  ])
  expect(html).toContain('<a href="/en">')
  expect(html).not.toContain('20261129</code>')
  expect(html).toMatch(/<script>push/)
  const failed = await ask('/nl/empty/fails')
  expect(failed.status).toBe(500)
  expect(await failed.text()).toMatch(/lang="nl-BE"[\s\S]*<h1>Er ging iets mis<\/h1>[\s\S]*<code[^>]*>20261129<\/code>[\s\S]*href="\/nl"/)
  expect(await (await ask('/nl/empty', { method: 'HEAD' })).text()).toBe('')
})

test('what leads elsewhere does so at once, with its id, and what was sent with it is let go', async () => {
  const typed = await ask('/NL/Plan?year=2024', { redirect: 'manual', headers: { 'x-request-id': 'abcdef-0123456789' } })
  const told = (name: string) => typed.headers.get(name)
  expect([typed.status, told('location'), await typed.text()]).toEqual([308, '/nl/plan?year=2024', ''])
  expect([told('x-request-id'), told('x-content-type-options'), told('x-told')]).toEqual(['abcdef-0123456789', 'nosniff', null])
  const file = Buffer.alloc(10_000_000)
  const form = '/en/plan/manage/imports'
  const refused = await new Promise((resolve, reject) => {
    const headers = { connection: 'close', 'content-length': file.length }
    request({ port, path: form, method: 'POST', headers, agent: false }, (answer) => resolve([answer.statusCode, answer.headers.location]))
      .on('error', reject)
      .end(file)
  })
  expect(refused).toEqual([303, `${form}?refused=too-large`])
  const elsewhere = await ask(form, { method: 'POST', body: file, redirect: 'manual', headers: { origin: 'https://evil.example' } })
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([403, null])
})

test('what is behind is told of a page what nobody outside can say, and of anything else nothing', async () => {
  const headers = { [requestHeader.locale]: 'en', [requestHeader.path]: '/evil' }
  const told = async (path: string) => JSON.parse((await ask(path, { headers })).headers.get('x-told') ?? '')
  expect(await told('/nl/plan?year=2024')).toEqual(['nl', '/nl/plan?year=2024'])
  expect(await told('/api/v1')).toEqual([null, null])
})

test('what is hostile never reaches what is behind', async () => {
  const data = await ask('/api/v1/%')
  expect([data.status, data.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(await data.json()).toEqual({ type: 'about:blank', title: 'Bad request', status: 400, detail: expect.any(String) })
  const method = await ask('/nl', { method: 'PUT' })
  expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  const head = await ask('/%', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([400, ''])
})

test('nobody changes the protocol', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { connection: 'upgrade', upgrade: 'websocket' }
    request({ port, path: '/%', headers }, (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(400)
})
