import { expect, test } from 'vitest'
import { browserOf, isOpen } from './session.rules'

test.each([
  ['open', {}, true],
  ['ended by somebody', { endedAt: new Date(900) }, false],
  ['over', { expiresAt: new Date(1000) }, false],
  ['not used for exactly as long as is allowed', { lastUsedAt: new Date(1000 - 5 * 60_000) }, false],
  ['used a moment before', { lastUsedAt: new Date(1001 - 5 * 60_000) }, true],
])('a session is %s', (_, over, open) => {
  const session = { endedAt: null, expiresAt: new Date(2000), lastUsedAt: new Date(1000), ...over }
  expect(isOpen(session, new Date(1000), 5)).toBe(open)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36', 'Chrome', 'Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_1) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15', 'Safari', 'macOS'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) CriOS/120.0 Mobile Safari/604.1',
    'Chrome',
    'iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox', 'Linux'],
  ['curl/8.5.0', null, null],
  [null, null, null],
])('%s is told as %s on %s', (userAgent, browser, system) => {
  expect(browserOf(userAgent)).toEqual({ browser, system })
})
