import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, requirePort } from './free-port'

let server: net.Server
let port: number

beforeAll(async () => {
  port = await freePort()
  server = net.createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
})

test('a port that nobody uses is fine', async () => {
  await requirePort(await freePort(), '127.0.0.1')
})

test('a port in use is reported, with the command that uses another one', async () => {
  await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is in use`)
  await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(`PORT=${port + 1} npm start`)
})

test('an address of another computer is reported', async () => {
  await expect(requirePort(port, '192.0.2.1')).rejects.toThrow('This computer has no address 192.0.2.1')
})
