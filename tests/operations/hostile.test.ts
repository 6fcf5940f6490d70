import http, { type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadData } from '../../scripts/load-data'
import { type Replica, startReplica } from './replica'

const url = process.env.DATABASE_URL ?? ''
const host = 'koers.example.be'
let replica: Replica
let action = ''

beforeAll(async () => {
  await loadData(url, { example: true, loopback: true })
  replica = await startReplica(url, { KOERS_URL: `https://${host}` })
  action = /[0-9a-f]{42}/.exec((await ask('/nl/sign-in')).text)?.[0] ?? ''
}, 90_000)
afterAll(() => replica?.stop())

type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer }
type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Asks as it stands: no address is put in order, and no header that a browser would add. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port: replica.port, path, method, headers: { host, ...headers } }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: body }), reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const sent = (headers: Record<string, string>, body: string | Buffer = '[]'): Asked => ({ method: 'POST', headers, body })
const field = (name: string, value = '') => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const posted = (...fields: string[]) => sent({ 'content-type': 'multipart/form-data; boundary=x' }, `${fields.join('')}--x--\r\n`)
const call =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  () =>
    sent({ 'next-action': action, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', ...headers }, body)
const plan = '/nl/example'

/** What is sent, the status it deserves, and where; by whom it is answered where it is not refused in front: Next's script reads its own answer. */
const hostile: [what: string, status: number, path: string, asked?: Asked | (() => Asked), by?: 'script' | 'route'][] = [
  ['an address that cannot be decoded', 400, '/%'],
  ['the same, in English', 400, '/en/%ff'],
  ['the same, of an action', 400, `${plan}/actions/%E0%A4%A`],
  ['the same, of data', 400, '/api/v1/plans/%E0%A4%A'],
  ['the same, beside the data', 400, '/api/%E0%A4%A'],
  ['the same, of a style sheet', 400, '/_next/static/%E0%A4%A'],
  ['the same, for another protocol', 400, '/%', { headers: { connection: 'upgrade', upgrade: 'websocket' } }],
  ['a NUL in an address', 404, `${plan}/actions/%00`, {}, 'route'],
  ['a NUL in an address of data', 404, '/api/v1/plans/%00', {}, 'route'],
  ['a NUL in a first part', 404, '/%00', {}, 'route'],
  ['a first part that is no language', 404, '/nope', {}, 'route'],
  ['the same under TLS', 404, '/nope', { headers: { 'x-forwarded-proto': 'https' } }, 'route'],
  ['a program of somebody else', 404, '/.env', {}, 'route'],
  ['pictures that we do not make', 404, '/_next/image?url=x'],
  ['a part of a page by a name of its own', 404, `${plan}.rsc`],
  ['a part of an action', 404, `${plan}/actions/1.rsc`],
  ['a page that Next keeps for itself', 404, '/_not-found'],
  ['data that we do not have', 404, '/_next/data/x/y.json'],
  ['folders above ours', 404, '/nl/..%2f..%2fetc%2fpasswd', {}, 'route'],
  ['bytes of no text in a query of data', 400, '/api/v1/plans/example/actions?year=%ff', {}, 'route'],
  ['an address that is too long', 414, `/nl/${'a'.repeat(9000)}`],
  ['an address of another site', 400, 'http://evil.example/nl'],
  ['an address of nothing', 400, '*'],
  ...['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method): [string, number, string, Asked] => [
    `${method} of a page`,
    405,
    plan,
    { method },
  ]),
  ['TRACE of data', 405, '/api/v1', { method: 'TRACE' }],
  ['DELETE of data', 405, '/api/v1/plans/example', { method: 'DELETE' }, 'route'],
  ['something sent to a file', 405, '/robots.txt', sent({})],
  ['something sent to a route that is only read', 405, '/nl/sign-in/provider', sent({})],
  ['no state of a router', 400, plan, { headers: { rsc: '1', 'next-router-state-tree': 'junk' } }],
  [
    'half a state of a router',
    400,
    plan,
    { headers: { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D' } },
  ],
  ['a form of another site', 403, '/nl/sign-in', sent({ origin: 'https://evil.example' })],
  ['a form of nowhere', 403, '/nl/sign-in', sent({ origin: 'null' })],
  ['a form of nonsense', 403, '/nl/sign-in', sent({ origin: 'nonsense' })],
  ['a form of a neighbour', 403, '/nl/sign-in', sent({ 'sec-fetch-site': 'same-site' })],
  ['a call of another site', 403, '/nl/sign-in', () => call('[]', { origin: 'https://evil.example' })()],
  ['a sign-out of another site', 403, '/nl/sign-out', sent({ origin: 'https://evil.example' })],
  ['a call of nothing', 400, '/nl', sent({ 'next-action': 'x' })],
  ['a call of a very long name', 400, '/nl', sent({ 'next-action': 'a'.repeat(7000) })],
  ['a call in the wrong encoding', 400, '/nl/sign-in', call('a=b', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['a call of an unknown function', 409, '/nl/sign-in', sent({ 'next-action': '40'.repeat(21), 'content-type': 'text/plain' }), 'script'],
  ...['junk', '[', '["$1"]', '["$F1"]', '["$h1"]', '["$1:constructor:constructor"]', `[${'1,'.repeat(2000)}1]`].map(
    (body): [string, number, string, () => Asked, 'script'] => [
      `a call with ${body.slice(0, 30)}`,
      400,
      '/nl/sign-in',
      call(body),
      'script',
    ],
  ),
  ['a call with a broken form', 400, '/nl/sign-in', call('junk', { 'content-type': 'multipart/form-data; boundary=x' }), 'script'],
  ['a call with a form without bounds', 400, '/nl/sign-in', call('junk', { 'content-type': 'multipart/form-data' }), 'script'],
  ['a call that is too large', 413, '/nl/sign-in', call(Buffer.alloc(9_500_000))],
  ['a form that is too large', 413, '/nl/sign-in', sent({ 'content-type': 'multipart/form-data; boundary=x' }, Buffer.alloc(9_500_000))],
  ['a form without bounds', 400, '/nl/sign-in', sent({ 'content-type': 'multipart/form-data' }, 'junk')],
  ['a broken form', 400, '/nl/sign-in', sent({ 'content-type': 'multipart/form-data; boundary=x' }, 'junk')],
  ['half a form', 400, '/nl/sign-in', sent({ 'content-type': 'multipart/form-data; boundary=x' }, field('a', 'b'))],
  ['a broken form to a public page', 400, plan, sent({ 'content-type': 'multipart/form-data' }, 'junk')],
  ['a broken form to a route', 400, '/nl/sign-out', sent({ 'content-type': 'multipart/form-data; boundary=x' }, 'junk')],
  ['no form to a route', 400, '/nl/sign-out', sent({ 'content-type': 'application/json' }, '{')],
  ['a form of an unknown function', 409, '/nl/sign-in', posted(field(`$ACTION_ID_${'40'.repeat(21)}`))],
  ['a form of a function without a name', 400, '/nl/sign-in', posted(field('$ACTION_ID_'))],
  ['a form that refers to nothing', 400, '/nl/sign-in', posted(field('$ACTION_REF_1'))],
  ['a form that refers to junk', 400, '/nl/sign-in', posted(field('$ACTION_REF_1'), field('$ACTION_1:0', '{"id":"junk","bound":null}'))],
  [
    'a form that refers to itself',
    400,
    '/nl/sign-in',
    () => posted(field('$ACTION_REF_1'), field('$ACTION_1:0', `{"id":"${action}","bound":"$@1"}`), field('$ACTION_1:1', '["$F9"]')),
  ],
]

test.each(hostile)(
  '%s is refused with %i, by a page of ours and without a word at error level',
  async (_, status, path, asked = {}, by) => {
    const answer = await ask(path, typeof asked === 'function' ? asked() : asked)
    expect(answer.status).toBe(status)
    const told = (name: string) => String(answer.headers[name] ?? '')
    if (path.startsWith('/api/')) {
      expect(told('content-type')).toContain('application/problem+json')
      expect(JSON.parse(answer.text)).toMatchObject({ status, title: expect.any(String) })
    } else if (by !== 'script') {
      expect(told('content-type')).toBe('text/html; charset=utf-8')
      // the page that does not exist is finished in the browser
      expect(answer.text).toContain(
        by === 'route' ? 'Deze pagina bestaat niet' : path.startsWith('/en/') ? '<html lang="en-GB"' : '<html lang="nl-BE"',
      )
      if (by !== 'route') expect(answer.text).toMatch(/<h1>[^<]{10,}<\/h1>/)
    }
    expect(told('content-security-policy')).toContain("default-src 'none'")
    expect(told('x-content-type-options')).toBe('nosniff')
    if (by !== 'route') expect(told('cache-control')).not.toContain('public')
    for (const name of Object.keys(answer.headers))
      if (by !== 'script') expect(name, 'nothing that Next tells itself').not.toMatch(/^x-(middleware|nextjs|matched|powered|koers)/)
    const lines = () => replica.log().filter(({ request }) => request === told('x-request-id'))
    if (by !== 'route') await expect.poll(lines).toMatchObject([{ level: 'warn', msg: 'refused' }])
  },
)

describe('what is strange and still no reason to refuse', () => {
  test.each([
    ['bytes of no text in a query', `${plan}/actions?q=%E0%A4%A`],
    ['a NUL in a query', `${plan}/search?q=%00`],
    ['years beyond number', `${plan}/actions?year=${'9'.repeat(5000)}`],
  ])('%s is answered by the page', async (_, path) => expect((await ask(path)).status).toBe(200))

  test.each(['x-middleware-prefetch', 'x-nextjs-data', 'next-resume', 'x-middleware-subrequest', 'x-matched-path'])(
    'with "%s" a page is the page that a cache keeps for everybody',
    async (name) => {
      const answer = await ask(plan, { headers: { [name]: '1' } })
      expect(answer.headers['cache-control']).toContain('public')
      expect(answer.text).toContain('</html>')
    },
  )

  const meaningless: [string, Record<string, string>][] = [
    ['a cookie', { cookie: 'koers-session=%E0%A4%A; __Host-koers-session=x' }],
    ['a host', { host: '%' }],
    ['a host of a proxy', { 'x-forwarded-host': 'a, b' }],
    ['a language', { 'accept-language': ';;;=,*' }],
    ['a tag', { 'if-none-match': '"' }],
  ]
  test.each(meaningless)('%s that means nothing is ignored', async (_, headers) => {
    expect((await ask('/', { headers })).status).toBe(307)
    expect((await ask(plan, { headers })).status).toBe(200)
  })

  test.each([
    ['["$@1"]'],
    ['["$K1"]'],
    ['["$R1"]'],
    ['[{"email":"a\\u0000b@example.org","password":"x\\u0000"}]'],
    ['["$undefined",{"email":"\\ud800","password":[]}]'],
  ])('a call with %s is answered by the form', async (body) => {
    expect((await ask('/nl/sign-in', call(body)())).status).toBe(200)
  })

  test('a call under TLS of a function that another page has is passed on without TLS', async () => {
    const other = /[0-9a-f]{42}/.exec((await ask('/nl/set-password/x')).text)?.[0] ?? action
    expect(
      (await ask('/nl/accessibility', sent({ 'next-action': other, 'content-type': 'text/plain', 'x-forwarded-proto': 'https' }))).status,
    ).toBeLessThan(500)
  })

  test('whoever leaves in the middle of a form is let go', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(replica.port, '127.0.0.1', () => {
        socket.write(
          `POST /nl/sign-in HTTP/1.1\r\nhost: ${host}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 1000\r\n\r\n--x\r\n`,
          () => {
            socket.destroy()
            resolve()
          },
        )
      })
    })
    expect((await ask(plan)).status).toBe(200)
  })
})

test('a client that asks for everything at once gets it, one after the other', async () => {
  const heavy = ['', '/matrix', '/actions'].flatMap((page) => Array.from({ length: 20 }, (_, index) => `${plan}${page}?x=${index}`))
  const data = ['datapackage.zip', 'datapackage.json', 'years/2023/workbook.xlsx'].map((file) => `/api/v1/plans/example/${file}`)
  const asked = [...heavy, ...Array.from({ length: 12 }, () => data).flat()]
  const answers = await Promise.all(asked.map((path) => ask(path)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
}, 120_000)

test('nobody filled the log of errors from outside: every line is one of ours, and none reports an error', () => {
  const lines = replica.said().split('\n').filter(Boolean)
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
  expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => !['info', 'warn'].includes(level))).toEqual([])
  expect(replica.said()).not.toMatch(/\n\s+at |"stack"/)
})
