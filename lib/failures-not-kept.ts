import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { isPageTag } from './page-copy'

/**
 * From now on no answer that went wrong may be kept by anybody. What a public page may be kept for is set by its address, before it is
 * known whether the page can be made: without this, a cache in front would go on showing a failure that is over. The tag of a page is
 * taken back as well, from everything that is no page.
 */
export function keepNoFailures(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    const writeHead = response.writeHead
    response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
      const status = typeof head[0] === 'number' ? head[0] : this.statusCode
      if (status >= 500 && !this.headersSent) this.setHeader('cache-control', 'no-store')
      const isWhole = (status === 200 || status === 304) && !this.hasHeader('set-cookie')
      if (!isWhole && !this.headersSent && isPageTag(this.getHeader('etag'))) this.removeHeader('etag')
      return Reflect.apply(writeHead, this, head)
    } as ServerResponse['writeHead']
  })
}
