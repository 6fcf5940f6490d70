import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestHeader } from '../lib/web/request-header'

const asked = 'http.server.request.start'

/**
 * Next listens a moment before anything stands in front of it (`lib/web/front.ts`). Whoever asks in that moment finds nobody there, as just before:
 * their page would know nothing of its request, and have no policy. The first request that has an id is the first that is seen.
 */
export function closeUntilBegun(): void {
  const look = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    // by then whoever looks at requests has seen it
    process.nextTick(() => (response.hasHeader(requestHeader.id) ? unsubscribe(asked, look) : request.socket.destroy()))
  }
  subscribe(asked, look)
}
