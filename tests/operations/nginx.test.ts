import http from 'node:http'
import https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../lib/db'
import { createFlagship } from '../harness/factories'
import { formIn } from '../harness/plain-form'
import { type Answer, type Ask, askThrough, host, type Nginx, nginxInFront } from './nginx-in-front'
import { type Replica, startReplica } from './replica'
import { cookieOf, makeOffice } from './staff'

const url = process.env.DATABASE_URL ?? ''
let replica: Replica
let nginx: Nginx
let office: Awaited<ReturnType<typeof makeOffice>>
let cookie = ''

beforeAll(async () => {
  office = await makeOffice(1)
  await createFlagship({ planId: office.plan.id, code: 'a', titleNl: 'Eerste naam' })
  // under TLS the cookie has a name that browsers guard
  cookie = `__Host-${await cookieOf(office.coordinator.id)}`
  replica = await startReplica(url, { KOERS_URL: `https://${host}` })
  nginx = await nginxInFront(replica.port)
}, 120_000) // nginx may have to be installed
afterAll(async () => {
  await nginx?.stop()
  await replica?.stop()
})

const ask: Ask = (path, asked) => askThrough(nginx)(path, asked)

/** What nginx wrote about the last request. */
async function logged(id: unknown): Promise<{ path: string; kept: string; status: number; request: string }> {
  const find = () =>
    nginx
      .log()
      .map((line) => JSON.parse(line))
      .find(({ request }) => request === id)
  await expect.poll(find).toBeTruthy()
  return find()
}
const keptOf = async ({ headers }: Answer) => (await logged(headers['x-request-id'])).kept

const home = () => `/nl/${office.plan.slug}`

test('a public page is made once and then handed out, the same for everyone', async () => {
  const [first, second] = [await ask(home()), await ask(home())]
  expect([first.status, await keptOf(first)]).toEqual([200, 'MISS'])
  expect([second.status, await keptOf(second)]).toEqual([200, 'HIT'])
  expect(second.text).toBe(first.text)
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  for (const name of ['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options'])
    expect(second.headers[name], name).toBe(first.headers[name])
})

test('somebody who is signed in gets pages of their own, and nobody else gets those', async () => {
  const [mine, again] = [await ask(home(), { headers: { cookie } }), await ask(home(), { headers: { cookie } })]
  expect([await keptOf(mine), await keptOf(again)]).toEqual(['BYPASS', 'BYPASS'])
  const staff = `${home()}/manage`
  const seen = await ask(staff, { headers: { cookie } })
  expect([seen.status, await keptOf(seen)]).toEqual([200, 'BYPASS'])
  expect(seen.text).toContain('An Peeters')
  for (const _ of [1, 2]) {
    const visitor = await ask(staff)
    expect(visitor.status).toBe(307)
    expect(visitor.text).not.toContain('An Peeters')
    expect(await keptOf(visitor)).not.toBe('HIT')
  }
  for (const path of ['/nl/sign-in', '/api/health', '/nl/account']) {
    await ask(path)
    expect(await keptOf(await ask(path)), path).not.toBe('HIT')
  }
})

test('a published change is seen within seconds', async () => {
  expect((await ask(`${home()}/flagships/a`)).text).toContain('Eerste naam')
  await db.flagship.updateMany({ where: { planId: office.plan.id }, data: { titleNl: 'Tweede naam' } })
  const changed = Date.now()
  await expect.poll(async () => (await ask(`${home()}/flagships/a`)).text, { timeout: 25_000, interval: 500 }).toContain('Tweede naam')
  expect(Date.now() - changed).toBeLessThan(20_000)
})

test('keys in addresses are in no log of nginx', async () => {
  for (const path of [
    '/nl/set-password/a-very-secret-token',
    '//en//set-password/a-very-secret-token/x',
    '/nl/set-password/a-very-secret-token?a=b',
  ])
    expect(JSON.stringify(await logged((await ask(path)).headers['x-request-id']))).toContain('set-password/[hidden]')
  const callback = await logged((await ask('/api/auth/callback/oidc?code=a-very-secret-token&state=x')).headers['x-request-id'])
  expect(callback.path).toBe('/api/auth/callback/oidc?[hidden]')
  for (const name of ['token', 'password', 'newPassword', 'email', 'q', 'ID_Token', 'a=b&email', 'year=2024&q'])
    expect((await logged((await ask(`${home()}/search?${name}=a-very-secret-token`)).headers['x-request-id'])).path, name).toBe(
      `${home()}/search?[hidden]`,
    )
  expect((await logged((await ask(`${home()}/actions?year=2024&status=realised`)).headers['x-request-id'])).path).toMatch(/\?year=2024/)
  expect(nginx.log().join() + nginx.errors()).not.toContain('a-very-secret-token')
})

test('what a form holds is in no log, whether it came as an address or as a body', async () => {
  const typed = 'a-very-secret-phrase'
  const asked = await ask(`/nl/sign-in?email=${typed}@example.be&password=${typed}&token=${typed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: `https://${host}` },
    body: Buffer.from(`email=${typed}%40example.be&password=${typed}&token=${typed}`),
  })
  await ask('/api/auth/callback/oidc', { method: 'POST', body: Buffer.from(`code=${typed}`) })
  await logged(asked.headers['x-request-id'])
  const everything = nginx.log().join() + nginx.errors() + replica.log().map(({ text }) => text)
  expect(everything).not.toContain(typed)
})

test('addresses that the application makes are those of the visitor, under TLS', async () => {
  const visitor = await ask(`${home()}/manage`)
  expect(new URL(String(visitor.headers.location), `https://${host}`).origin).toBe(`https://${host}`)
  expect((await ask('/sitemap.xml')).text).toContain(`<loc>https://${host}/`)
  for (const path of [home(), '/nl/sign-in', '/api/health'])
    expect((await ask(path)).headers['strict-transport-security'], path).toContain('max-age=31536000')
})

test('an address that begins with no language is answered with 404, by the page in Dutch', async () => {
  for (const path of ['/nope', '/fr/lifelong-learning', '/wp-login.php?x=y']) {
    const answer = await ask(path)
    expect(answer.status, path).toBe(404)
    expect(answer.text, path).toContain('Deze pagina bestaat niet')
    expect(answer.headers).not.toHaveProperty('x-middleware-rewrite')
  }
  expect(replica.said(), 'the application did not look for itself over TLS').not.toMatch(/EPROTO|ECONNREFUSED/)
})

test('whoever asks for another name gets no answer', async () => {
  for (const name of ['evil.example', '127.0.0.1', `x.${host}`]) {
    await expect(ask('/nl', { headers: { host: name } }), 'with our name for TLS').rejects.toThrow(/socket hang up|ECONNRESET/)
    await expect(ask('/nl', { headers: { host: name }, servername: name }), 'no certificate').rejects.toThrow(/unrecognized name|alert/i)
    const plain = new Promise((resolve, reject) =>
      http.get({ host: '127.0.0.1', port: nginx.http, path: '/nl', headers: { host: name } }, resolve).on('error', reject),
    )
    await expect(plain).rejects.toThrow(/socket hang up|ECONNRESET/)
  }
})

test('a form is taken on another port than 443, and says where it comes from with that port', async () => {
  const headers = { host: `${host}:${nginx.https}`, origin: `https://${host}:${nginx.https}` }
  expect(
    (await ask('/nl/sign-out', { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })).status,
  ).toBe(303)
  expect((await ask('/nl/sign-out', { method: 'POST', headers: { ...headers, origin: `https://${host}` } })).status).toBe(403)
})

test('text travels compressed, whatever it says it is', async () => {
  const plan = `/api/v1/plans/${office.plan.slug}`
  const packed = { headers: { 'accept-encoding': 'gzip' } }
  for (const path of [
    '/sitemap.xml',
    `${plan}/tables/csv-metadata.json`,
    `${plan}/tables/actions.csv-metadata.json`,
    '/api/v1/openapi.json',
    '/icon.svg',
  ])
    if (Number((await ask(path)).text.length) >= 1000) expect((await ask(path, packed)).headers['content-encoding'], path).toBe('gzip')
  expect((await ask(`${plan}/tables/csv-metadata.json`)).text.length, 'long enough to be packed').toBeGreaterThan(1000)
})

test('one id leads from the answer to the log of nginx and to that of the application', async () => {
  const refused = await signIn('x-forwarded-for', '203.0.113.9')
  const id = refused.headers['x-request-id']
  expect((await logged(id)).request).toBe(id)
  const line = replica.log().find(({ request }) => request === id)
  expect(line).toMatchObject({ msg: 'sign-in refused', address: '127.0.0.1' }) // not what the visitor claimed
})

/** A wrong password, with the form of the page. */
async function signIn(name: string, value: string) {
  const form = formIn((await ask('/nl/sign-in')).text, '/nl/sign-in', 'password')
  const fields = { ...Object.fromEntries(form.fields), email: office.coordinator.email ?? '', password: 'wrong' }
  const body = new FormData()
  for (const [field, text] of Object.entries(fields)) body.append(field, text)
  const sent = new Response(body)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '', origin: `https://${host}`, [name]: value }
  return ask('/nl/sign-in', { method: 'POST', headers, body: Buffer.from(await sent.arrayBuffer()) })
}

test('plain HTTP leads to TLS, what is too large is refused, and pages travel compressed', async () => {
  const answer = await new Promise<http.IncomingMessage>((resolve) =>
    http.get({ host: '127.0.0.1', port: nginx.http, path: '/nl?x=1', headers: { host } }, resolve),
  )
  answer.resume()
  expect([answer.statusCode, answer.headers.location]).toEqual([301, `https://${host}/nl?x=1`])
  expect((await ask('/nl/sign-in', { method: 'POST', body: Buffer.alloc(11_000_000) }).catch(() => ({ status: 413 }))).status).toBe(413)
  expect((await ask(home(), { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
})

test('a visitor with every asset and twenty of the staff behind one address are served; a flood is not', async () => {
  // as somebody with a session gets it: for all others it has no scripts
  const page = await ask(home(), { headers: { cookie } })
  const assets = [...new Set([...page.text.matchAll(/(?:href|src)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path ?? ''))]
  expect(assets.length).toBeGreaterThan(3)
  const visit = (headers: Record<string, string> = {}) =>
    Promise.all([home(), ...assets].map(async (path) => (await ask(path, { headers })).status))
  const statuses = (await Promise.all([visit(), visit(), ...Array.from({ length: 20 }, () => visit({ cookie }))])).flat()
  expect(statuses.filter((status) => status !== 200)).toEqual([])

  const agent = new https.Agent({ keepAlive: true, maxSockets: 50 })
  const flood = await Promise.all(Array.from({ length: 800 }, () => ask(home(), { agent })))
  agent.destroy()
  const refused = flood.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(100)
  expect(refused[0]?.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' })
  expect(refused[0]?.text).toMatch(/te veel verzoeken[\s\S]*Too many requests/)
  expect((await ask(home(), { headers: { cookie } })).status, 'who is signed in goes on').toBe(200)
  expect(nginx.errors()).toBe('')
})

/** Long enough for whoever flooded before: thirty requests a second are let through again. */
const afterFlood = 1000 // ms

test('while the application is away, pages that were kept are still shown, and the rest says so in both languages', async () => {
  await wait(afterFlood)
  const before = await ask(home())
  await replica.stop()
  const kept = await ask(home())
  expect([kept.status, kept.text.includes('</html>')]).toEqual([200, before.text.includes('</html>')])
  const rest = await ask('/nl/sign-in')
  expect([rest.status, rest.headers['retry-after']]).toEqual([503, '10'])
  expect(rest.text).toMatch(/even niet bereikbaar[\s\S]*cannot be reached/)
  expect((await ask('/nl/set-password/a-very-secret-token')).status).toBe(503)
  expect((await ask('/nl/sign-in?email=an@example.be&password=a-very-secret-token')).status).toBe(503)
  expect(nginx.log().join() + nginx.errors()).not.toContain('a-very-secret-token')
})
