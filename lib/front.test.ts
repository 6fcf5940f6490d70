import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginAnswering, identifyRequests } from './current-request'
import { refuseHostile, standInFront } from './front'
import { partHeader, policyHeader } from './request-header'

const slow: (() => void)[] = []
const unended: ServerResponse[] = []

/** Next as far as it matters here: it fails before or after something of ours read what was sent. */
const server = createServer((asked, response) => {
  const path = asked.url ?? ''
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
  response.setHeader(policyHeader, 'policy of all pages')
  response.setHeader('x-part', String(asked.headers[partHeader]))
  if (path.includes('file')) response.setHeader('content-security-policy', 'sandbox')
  response.write('Internal ')
  response.end('Server Error')
})
let port = 0

beforeAll(async () => {
  identifyRequests()
  standInFront(refuseHostile)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init)
const send = (path: string, headers: Record<string, string> = {}) => ask(path, { method: 'POST', body: 'x', headers })

test('what is in order is answered by who stands behind, with the policy of all pages or its own', async () => {
  const answer = await ask('/nl')
  expect(await answer.text()).toBe('Internal Server Error')
  expect(answer.headers.get('content-security-policy')).toBe('policy of all pages')
  expect([answer.headers.get(policyHeader), answer.headers.get('x-nextjs-cache')]).toEqual([null, null])
  expect((await ask('/nl/file')).headers.get('content-security-policy')).toBe('sandbox')
})

test('of many pages only some are made at once, and who reads slowly keeps nobody waiting', async () => {
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

test('who stands behind is told whether a part of a page is asked for, whatever a visitor says of it', async () => {
  const told = async (headers: Record<string, string>) => (await ask('/nl', { headers })).headers.get('x-part')
  expect(await told({ [partHeader]: 'yes' })).toBe('no')
  for (const name of ['rsc', 'next-router-prefetch', 'next-router-segment-prefetch'])
    expect(await told({ [name]: '1', [partHeader]: 'no' }), name).toBe('yes')
})

test('what fails before anything of ours read it is the fault of who sent it', async () => {
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

test('what is hostile never comes to who stands behind', async () => {
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
