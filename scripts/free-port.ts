import net from 'node:net'

/** Why nothing can listen there now, as the system's code (`EADDRINUSE`, `EACCES`, …); `undefined` when it can. */
export function whyTaken(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

/**
 * Makes sure that the application can listen.
 * @throws with a sentence for the person at the terminal.
 */
export async function requirePort(port: number, host: string): Promise<void> {
  const why = await whyTaken(port, host)
  // a browser that is told "localhost" may try the newer address first, and find another program
  const other = !why && host === '127.0.0.1' && (await whyTaken(port, '::1')) === 'EADDRINUSE' ? 'EADDRINUSE' : why
  if (!other) return
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use: by another program, or because Koers is running already. Stop it, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} may not be used by this account: ports below 1024 are for the system. Choose another: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This computer has no address ${host}: KOERS_HOST must be one of its own.`,
    ENOTFOUND: `KOERS_HOST names ${host}, which is not known on this network.`,
  }
  throw new Error(sentences[other] ?? `Koers cannot listen on ${host}:${port} (${other}).`)
}

/** A port on the loopback address that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
