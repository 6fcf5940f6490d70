import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { keeper } from './keeper'
import { pageParts, partAttribute } from './page-parts'

const open: (() => unknown)[] = []
afterEach(() => Promise.all(open.splice(0).map((close) => close())))

/** A page with one part, as `AsMarkup` makes it: HTML apart where that is collected, and otherwise where it stands. */
async function front(status: number, around = '') {
  const made: string[] = []
  const keep = keeper({ stateNow: async () => 'one', bytes: 1e6, patience: 2000 })
  const server = createServer((asked, answer) => {
    answer.shouldKeepAlive = false
    void keep(asked, answer, async (_, response) => {
      const html = '<p>één</p>'
      await null
      const parts = pageParts()
      made.push(parts ? 'apart' : 'whole')
      response.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'public, s-maxage=15' })
      response.end(
        `${around}<main>${parts ? `<div ${partAttribute}="${parts.push(Buffer.from(html)) - 1}"></div>` : html}</main><script></script>`,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve)))
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/nl/lifelong-learning/actions`)
    return { status: answer.status, text: await answer.text() }
  }
  return { ask, made }
}

test('a page that everybody gets has its parts in their places', async () => {
  const { ask, made } = await front(200)
  for (let time = 0; time < 2; time++) expect(await ask()).toEqual({ status: 200, text: '<main><p>één</p></main>' })
  expect(made).toEqual(['apart'])
})

test.each([
  ['was not found', 404, ''],
  ['failed', 500, ''],
  ['is not whole without scripts', 200, '<template></template>'],
])('a page that %s is made again in whole, with its scripts', async (_, status, around) => {
  const { ask, made } = await front(status, around)
  expect(await ask()).toEqual({ status, text: `${around}<main><p>één</p></main><script></script>` })
  expect(made).toEqual(['apart', 'whole'])
})
