import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** An answer in whole, before anybody has got it. */
export type MadeAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Has a request answered: what stands behind. */
export type Make = (request: IncomingMessage, response: ServerResponse) => void

/** Takes everything and leads nowhere: what is made for nobody in particular has no connection to leave by. */
class NoConnection extends Socket {
  override _read(): void {}
  override _write(_part: unknown, _encoding: unknown, done: () => void): void {
    done()
  }
  override _writev(_parts: unknown, done: () => void): void {
    done()
  }
  override _final(done: () => void): void {
    done()
  }
}

/** An answer that is collected instead of sent. */
class CollectedResponse extends ServerResponse {
  readonly parts: Buffer[] = []

  #collect(part: unknown, encoding: unknown): void {
    if (typeof part === 'string') this.parts.push(Buffer.from(part, isEncoding(encoding) ? encoding : 'utf8'))
    else if (part instanceof Uint8Array) this.parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
  }

  // headers that come with the status are told nobody but a connection
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value)
    return super.writeHead(status)
  }

  override write(part: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.flushHeaders()
    this.#collect(part, rest[0])
    const done = rest.find((one) => typeof one === 'function')
    if (done) process.nextTick(done)
    // nobody has to wait until there is room: all of it is collected
    return true
  }

  override end(...part: unknown[]): this {
    this.#collect(part[0], part[1])
    const done = part.find((one) => typeof one === 'function')
    return Reflect.apply(super.end, this, done ? [done] : [])
  }
}

const isEncoding = (encoding: unknown): encoding is BufferEncoding => typeof encoding === 'string' && Buffer.isEncoding(encoding)

/** What came in one part is whole already. */
const wholeOf = (parts: Buffer[]): Buffer => (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts))

type Making = {
  /** The answer; null when it was given up. */
  answer: Promise<MadeAnswer | null>
  /** Nobody waits for it any more. */
  giveUp: () => void
}

/**
 * Has an answer made that depends on nothing but its address and these headers, and on nobody who might leave.
 * @param headers all that is told of whoever asks.
 */
export function makeAnswer(address: string, headers: Record<string, string>, make: Make): Making {
  const connection = new NoConnection()
  const request = new IncomingMessage(connection)
  Object.assign(request, { method: 'GET', url: address, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, headers })
  request.push(null)
  const response = new CollectedResponse(request)
  response.assignSocket(connection)
  const answer = new Promise<MadeAnswer | null>((resolve) => {
    response.once('finish', () => {
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: wholeOf(response.parts) })
      // as after an answer that was sent: what goes on until then is told that it is over
      process.nextTick(() => response.emit('close'))
    })
    response.once('close', () => resolve(null))
  })
  make(request, response)
  return { answer, giveUp: () => void (response.writableFinished || response.destroy()) }
}
