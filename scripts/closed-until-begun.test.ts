import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { identifyRequests } from '../lib/web/current-request'
import { closeUntilBegun } from './closed-until-begun'

test('whoever asks before requests are seen finds nobody, even when an answer would come', async () => {
  const server = createServer((_, response) => void setImmediate(() => response.end('made')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ask = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/nl`)).text()
  // other tests in this process may have begun to see requests
  const unsee = (message: unknown) => (message as { response: ServerResponse }).response.removeHeader('x-request-id')
  subscribe('http.server.request.start', unsee)
  closeUntilBegun()
  await expect(ask()).rejects.toThrow('fetch failed')
  unsubscribe('http.server.request.start', unsee)
  identifyRequests()
  expect([await ask(), await ask()]).toEqual(['made', 'made'])
  server.close()
})
