import type { IncomingMessage } from 'node:http'
import { partHeader, requestHeader } from './request-header'

/** All that is told of whoever asks first to what is made for everybody: nothing that could get into it, and where requests are counted by. */
export function toldOfAsker({ headers, socket }: IncomingMessage): Record<string, string> {
  const id = headers[requestHeader.id]
  const way = headers['x-forwarded-for']
  return {
    host: headers.host ?? 'localhost',
    'user-agent': 'Koers',
    [partHeader]: 'no',
    [requestHeader.id]: typeof id === 'string' ? id : '',
    'x-forwarded-for': typeof way === 'string' ? way : (socket.remoteAddress ?? ''),
  }
}
