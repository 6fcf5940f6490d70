import type { IncomingMessage } from 'node:http'
import { madeHeader, partHeader, requestHeader } from './request-header'

/**
 * All that a page or document is told of whoever asks first: nothing that could get into it, and where requests are counted by. To pages it is said
 * here what `proxy.ts` says otherwise, which then need not be asked.
 */
export function toldOfAsker(address: string, policy: string, { headers, socket }: IncomingMessage): Record<string, string> {
  const id = headers[requestHeader.id]
  const way = headers['x-forwarded-for']
  return {
    host: headers.host ?? 'localhost',
    'user-agent': 'Koers',
    'content-security-policy': policy,
    [madeHeader]: 'yes',
    [partHeader]: 'no',
    [requestHeader.locale]: address.split(/[/?]/)[1] ?? '',
    [requestHeader.path]: address,
    [requestHeader.posted]: 'no',
    [requestHeader.id]: typeof id === 'string' ? id : '',
    'x-forwarded-for': typeof way === 'string' ? way : (socket.remoteAddress ?? ''),
  }
}
