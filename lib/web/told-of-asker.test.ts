import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { toldOfAsker } from './told-of-asker'

test('what is made for everybody is told nothing by which whoever asked is known', () => {
  const asked = new IncomingMessage(new Socket())
  const theirs = { 'accept-language': 'fr', 'user-agent': 'A browser', cookie: 'other=1', authorization: 'Bearer x' }
  Object.assign(asked, { headers: { host: 'koers.example', 'x-request-id': 'an-id', 'x-forwarded-for': '192.0.2.1', ...theirs } })
  expect(toldOfAsker(asked)).toEqual({
    host: 'koers.example',
    'user-agent': 'Koers',
    'x-koers-part': 'no',
    'x-request-id': 'an-id',
    'x-forwarded-for': '192.0.2.1',
  })
})
