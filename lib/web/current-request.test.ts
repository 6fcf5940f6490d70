import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../log'
import { currentRequestId, identifyRequests } from './current-request'

const lines: string[] = []
const log = createLog({ write: (line) => void lines.push(line) })
const server = createServer(async (request, response) => {
  await wait(Math.random() * 20) // requests overtake each other
  log.info({ path: request.url }, 'answering')
  response.end(currentRequestId())
})
let origin = ''

beforeAll(async () => {
  identifyRequests()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('a request keeps the id that a proxy in front gave it, in its answer and in the log', async () => {
  const answer = await fetch(`${origin}/given`, { headers: { 'x-request-id': 'a1b2c3d4e5f6' } })
  expect(answer.headers.get('x-request-id')).toBe('a1b2c3d4e5f6')
  expect(await answer.text()).toBe('a1b2c3d4e5f6')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ request: 'a1b2c3d4e5f6', path: '/given' })
})

test.each(['short', 'spaces are not allowed', '<script>alert(1)</script>', 'x'.repeat(65)])(
  'an id like "%s" is replaced by one of our own',
  async (given) => {
    const answer = await fetch(origin, { headers: { 'x-request-id': given } })
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  },
)

test('of many requests at once each has its own id in the log', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `request-${index}-of-many`)
  const answers = await Promise.all(ids.map(async (id) => (await fetch(`${origin}/${id}`, { headers: { 'x-request-id': id } })).text()))
  expect(answers).toEqual(ids)
  const written = lines.map((line) => JSON.parse(line)).filter(({ path }) => ids.includes(path.slice(1)))
  expect(written).toHaveLength(40)
  for (const { request, path } of written) expect(request).toBe(path.slice(1))
})

test('outside of a request there is no id', () => {
  expect(currentRequestId()).toBeUndefined()
})
