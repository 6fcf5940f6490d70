import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { toldOfAsker } from './told-of-asker'

test('what makes a page is told what the proxy would say, and nothing by which whoever asked is known', () => {
  const asked = new IncomingMessage(new Socket())
  const theirs = { 'accept-language': 'fr', 'user-agent': 'A browser', cookie: 'other=1', authorization: 'Bearer x' }
  Object.assign(asked, { headers: { host: 'koers.example', 'x-request-id': 'an-id', 'x-forwarded-for': '192.0.2.1', ...theirs } })
  expect(toldOfAsker('/nl/lifelong-learning/actions?year=2024', "style-src 'nonce-n'", asked)).toEqual({
    host: 'koers.example',
    'user-agent': 'Koers',
    'content-security-policy': "style-src 'nonce-n'",
    'x-koers-made': 'yes',
    'x-koers-part': 'no',
    'x-koers-locale': 'nl',
    'x-koers-path': '/nl/lifelong-learning/actions?year=2024',
    'x-koers-posted': 'no',
    'x-request-id': 'an-id',
    'x-forwarded-for': '192.0.2.1',
  })
})
