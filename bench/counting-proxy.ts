import net, { type AddressInfo } from 'node:net'

export type CountingProxy = { url: string; count: () => number; stop: () => Promise<void> }

/**
 * Stands between an application and its database and counts the statements that go by: each Query or Execute message of PostgreSQL's
 * protocol (https://www.postgresql.org/docs/current/protocol-message-formats.html). Exact at once, where the server's own statistics are
 * seconds late.
 */
export async function countingProxy(databaseUrl: string): Promise<CountingProxy> {
  const target = new URL(databaseUrl)
  const open = new Set<net.Socket>()
  let statements = 0
  const proxy = net.createServer((client) => {
    const database = net.connect(Number(target.port), target.hostname)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => [client, database].forEach((one) => void one.destroy()))
    }
    client.on(
      'data',
      messages(['Q', 'E'], () => statements++),
    )
    client.pipe(database).pipe(client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  return {
    url: url.toString(),
    count: () => statements,
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

/** Reads a stream of messages: a letter, except for the first one, and a length that counts itself. */
function messages(kinds: string[], seen: () => void): (data: Buffer) => void {
  let kept = Buffer.alloc(0)
  let letter = 0
  return (data) => {
    kept = Buffer.concat([kept, data])
    while (kept.length >= letter + 4) {
      const end = letter + kept.readUInt32BE(letter)
      if (kept.length < end) return
      if (letter === 1 && kinds.includes(String.fromCharCode(kept[0] ?? 0))) seen()
      kept = kept.subarray(end)
      letter = 1
    }
  }
}
