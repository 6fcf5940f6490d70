import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/**
 * From now on no answer that went wrong may be kept by anybody. What a public page may be kept for is set by its address, before it is
 * known whether the page can be made: without this, a cache in front would go on showing a failure that is over.
 */
export function keepNoFailures(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    const writeHead = response.writeHead
    response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
      const status = typeof head[0] === 'number' ? head[0] : this.statusCode
      if (status >= 500 && !this.headersSent) this.setHeader('cache-control', 'no-store')
      return Reflect.apply(writeHead, this, head)
    } as ServerResponse['writeHead']
  })
}
