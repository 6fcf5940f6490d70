import { servedOverTls } from '../settings/installation'

/**
 * Whether a request comes from a page of this application. Browsers say so in `Sec-Fetch-Site`, older ones and plain
 * connections in `Origin`; whatever sends neither is not a browser and sends nobody's cookie unknowingly.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  // over plain http anybody on the way can write a page under our name
  return host === (headers.get('x-forwarded-host') ?? headers.get('host')) && !(protocol === 'http:' && servedOverTls())
}
