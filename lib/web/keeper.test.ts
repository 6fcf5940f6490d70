import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { keeper } from './keeper'
import type { Make } from './made-answer'

const page = '/nl/lifelong-learning/actions'
const data = '/api/v1/plans/lifelong-learning/actions'
const open: (() => unknown)[] = []
afterEach(() => Promise.all(open.splice(0).map((close) => close())))

/** What stands behind: it counts what it makes, and says what it was told. */
async function front({ patience = 2000, bytes = 1e6, make: otherwise }: { patience?: number; bytes?: number; make?: Make } = {}) {
  const world = { state: 'one' as string | null, stateNow: async () => world.state, made: [] as string[], seen: 0, origin: '' }
  const usual: Make = ({ url = '', headers }, response) => {
    const nonce = crypto.randomUUID()
    response.setHeader('cache-control', url.includes('/manage') ? 'private, no-store' : 'public, max-age=0, s-maxage=15, must-revalidate')
    response.setHeader('x-request-id', String(headers['x-request-id']))
    if (url.includes('compare')) response.setHeader('set-cookie', 'a=b')
    if (url.includes('goals/z')) response.statusCode = 404
    if (url.includes('goals/x')) response.statusCode = 500
    if (url.startsWith('/api/'))
      return response.setHeader('etag', '"of-itself"').setHeader('content-type', 'application/json').end('{"n":1}'.padEnd(2000))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', `style-src 'nonce-${nonce}'`)
    response.setHeader('link', `</a.css>; nonce="${nonce}"`)
    response.write(`<style nonce="${nonce}"></style>`)
    response.end(`${world.state} ${url} ${headers.cookie ?? 'nobody'} é<style nonce="${nonce}"></style>`.padEnd(2000, 'x'))
  }
  const keep = keeper({ stateNow: () => world.stateNow(), bytes, patience })
  const server = createServer((asked: IncomingMessage, response: ServerResponse) => {
    asked.headers['x-request-id'] = 'an-id'
    world.seen++
    response.shouldKeepAlive = false // servers come and go here, on the same ports
    void keep(asked, response, (one, other) => {
      world.made.push(one.url ?? '')
      ;(otherwise ?? usual)(one, other)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()))
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await fetch(world.origin + path, { headers: { 'accept-encoding': 'identity', ...headers }, method, redirect: 'manual' })
    return { status: answer.status, text: await answer.text(), told: (name: string) => answer.headers.get(name) }
  }
  return { world, ask }
}

const nonceIn = (policy: string | null) => /'nonce-([\w-]{36})'/.exec(policy ?? '')?.[1] ?? ''

test('a page is made once for all, and everybody gets it with a nonce of their own, in the page, its policy and its links', async () => {
  const { world, ask } = await front()
  const nonces = new Set<string>()
  for (let time = 0; time < 3; time++) {
    const { status, text, told } = await ask(page)
    const nonce = nonceIn(told('content-security-policy'))
    nonces.add(nonce)
    expect([status, text.split(nonce).length, told('link')?.includes(nonce)]).toEqual([200, 3, true])
    expect(told('etag')).toMatch(new RegExp(`^W/"page-[\\w-]{43}\\.${nonce}"$`))
  }
  expect([nonces.size, world.made]).toEqual([3, [page]])
})

test('what writes much waits for room only where there is a connection to fill', async () => {
  const { ask } = await front({
    make: (_, response) => {
      response.setHeader('content-type', 'text/html')
      const end = () => response.end('.')
      if (response.write('x'.repeat(200_000))) end()
      else response.once('drain', end)
    },
  })
  expect((await ask(page)).text).toHaveLength(200_001)
})

test('as soon as the state is another it is made anew', async () => {
  const { world, ask } = await front()
  await ask(page)
  world.state = 'two'
  expect((await ask(page)).text).toContain('two ')
  world.state = null
  expect((await ask(page)).text, 'nobody can say').toContain('null ')
  expect(world.made).toHaveLength(3)
})

test('whoever has a copy is told so, without a policy, whoever else has another; and by a process that has not made it', async () => {
  const { world, ask } = await front()
  const tags = [(await ask(page)).told('etag') ?? '', (await ask(page)).told('etag') ?? '']
  const other = await front()
  for (const [one, ask_] of [
    [tags[0], ask],
    [tags[1], ask],
    [tags[0], other.ask],
  ] as const) {
    const again = await ask_(page, { 'if-none-match': `"x", ${one}` })
    expect([again.status, again.text, again.told('etag'), again.told('content-security-policy'), again.told('link')]).toEqual([
      304,
      '',
      one,
      null,
      null,
    ])
    expect([again.told('content-type'), again.told('cache-control')]).toEqual([null, 'public, max-age=0, s-maxage=15, must-revalidate'])
  }
  expect([world.made.length, other.world.made.length]).toEqual([1, 0])
  world.state = 'two'
  expect((await ask(page, { 'if-none-match': tags[0] ?? '' })).status).toBe(200)
})

test('packed or not, in whole or its headers alone, it is the same', async () => {
  const { world, ask } = await front()
  const plain = await ask(page)
  const packed = await new Promise<IncomingMessage & { body?: Buffer }>((resolve) =>
    request(world.origin + page, { headers: { 'accept-encoding': 'br, gzip;q=0.5' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Object.assign(answer, { body: Buffer.concat(parts) })))
    }).end(),
  )
  const nonce = nonceIn(String(packed.headers['content-security-policy']))
  expect(gunzipSync(packed.body ?? '').toString()).toBe(plain.text.replaceAll(nonceIn(plain.told('content-security-policy')), nonce))
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    'content-length': String(packed.body?.length),
  })
  expect((await ask(page, { 'accept-encoding': 'gzip;q=0' })).told('content-encoding')).toBeNull()
  const head = await ask(page, {}, 'HEAD')
  expect([head.status, head.text, head.told('content-length')]).toEqual([200, '', String(Buffer.byteLength(plain.text))])
  expect((await ask('/nl/lifelong-learning/goals', {}, 'HEAD')).status).toBe(200)
  expect(world.made).toEqual([page, '/nl/lifelong-learning/goals'])
})

test('data keep the tag of their bytes, which is weak where they are packed', async () => {
  const { world, ask } = await front()
  expect([(await ask(data)).told('etag'), (await ask(data, { 'accept-encoding': 'gzip' })).told('etag')]).toEqual([
    '"of-itself"',
    'W/"of-itself"',
  ])
  for (const tag of ['"of-itself"', 'W/"of-itself"', '*']) expect((await ask(data, { 'if-none-match': tag })).status).toBe(304)
  expect(world.made).toHaveLength(1)
})

test.each([
  ['somebody who is signed in', page, { cookie: 'a=b; __Host-koers-session=x' }, 'GET'],
  ['somebody with a key', page, { authorization: 'Bearer x' }, 'GET'],
  ['a part of a page', page, { 'x-koers-part': 'yes' }, 'GET'],
  ['a form', page, {}, 'POST'],
  ['a page for staff', '/nl/lifelong-learning/manage', {}, 'GET'],
  ['signing in', '/nl/sign-in', {}, 'GET'],
  ['what somebody searches for', '/nl/lifelong-learning/search?q=x', {}, 'GET'],
  ['a list by words', `${page}?q=x`, {}, 'GET'],
  ['hashes that are computed for whoever asks', '/nl/lifelong-learning/reports/verification', {}, 'GET'],
  ['what sets a cookie', '/nl/lifelong-learning/compare', {}, 'GET'],
  ['what is not there', '/nl/lifelong-learning/goals/z', {}, 'GET'],
  ['what failed', '/nl/lifelong-learning/goals/x', {}, 'GET'],
  ['a way out of what is public', '/nl/lifelong-learning/actions/../manage', {}, 'GET'],
  ['data in another form', '/api/v1/plans/lifelong-learning/matrix.csv', {}, 'GET'],
])('%s is made every time', async (_, path, headers, method) => {
  const { world, ask } = await front()
  await ask(path, headers, method)
  await ask(path, headers, method)
  expect(world.made).toHaveLength(2)
})

test('what nobody reads in an address makes no second copy and stands in none; nor does whoever asks first', async () => {
  const { world, ask } = await front()
  const { text } = await ask(`${page}?utm_source=brief&status=realised&year=2024`, { cookie: 'of=another', 'user-agent': 'x' })
  expect(text).toContain(`one ${page}?year=2024&status=realised nobody`)
  await ask(`${page}?year=2024&x=1&status=realised`)
  await ask(`${page}?year=2024&status=realised#part`)
  expect(world.made).toEqual([`${page}?year=2024&status=realised`])
})

/** Makes answers when it is told to. */
function inHand() {
  const waiting: ServerResponse[] = []
  const gone: ServerResponse[] = []
  const make: Make = (_, response) => {
    waiting.push(response)
    response.once('close', () => response.writableFinished || gone.push(response))
  }
  const end = (place: number, status = 200) =>
    waiting[place]?.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'public, s-maxage=15' }).end(`made ${place}`)
  return { waiting, gone, make, end }
}

test('who asks while it is made waits for it; when the first leaves the others still get it', async () => {
  const { waiting, make, end, gone } = inHand()
  const { ask, world } = await front({ make })
  const first = request(world.origin + page).on('error', () => {})
  first.end()
  await expect.poll(() => waiting.length).toBe(1)
  const others = [ask(page), ask(page)]
  await expect.poll(() => world.seen).toBe(3)
  first.destroy()
  // the server has heard of it by the time it answers somebody who asked later
  const later = ask('/nl/lifelong-learning/goals')
  await expect.poll(() => waiting.length).toBe(2)
  end(1)
  await later
  end(0)
  expect((await Promise.all(others)).map(({ text }) => text)).toEqual(['made 0', 'made 0'])
  expect(gone).toEqual([])
})

test('when everybody has left it is no longer made', async () => {
  const { waiting, gone, make } = inHand()
  const { world } = await front({ make })
  const only = request(world.origin + page).on('error', () => {})
  only.end()
  await expect.poll(() => waiting.length).toBe(1)
  only.destroy()
  await expect.poll(() => gone.length).toBe(1)
})

test('what was made for all and went wrong is made again for each; what hangs is given up', async () => {
  const { waiting, gone, make, end } = inHand()
  const { ask } = await front({ make, patience: 300 })
  const asked = [ask(page), ask(page), ask(page)]
  await expect.poll(() => waiting.length).toBe(1)
  end(0, 500)
  await expect.poll(() => waiting.length).toBe(3)
  end(1)
  end(2)
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([500, 200, 200])

  const hangs = ask('/nl/lifelong-learning/goals')
  await expect.poll(() => gone.length).toBe(1)
  await expect.poll(() => waiting.length).toBe(5)
  end(4)
  expect((await hangs).text).toBe('made 4')
})

test('where memory is full, or a state cannot be told, everybody still gets what they asked for', async () => {
  const { world, ask } = await front({ bytes: 100 })
  for (let time = 0; time < 2; time++) expect((await ask(page)).status).toBe(200)
  expect(world.made).toHaveLength(2)
  world.stateNow = () => Promise.reject(new Error('no answer'))
  expect((await ask(page)).status).toBe(200)
})
