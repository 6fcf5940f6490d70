import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLocale } from '../locale'
import { pageAddress } from './page-address'
import { contentSecurityPolicy } from './page-policy'
import { policyHeader, requestHeader } from './request-header'

// what Next serves itself, the API, and the few files at the root
const noPage = /^\/(?:(?:api|_next)\/|(?:icon\.svg|favicon\.ico|robots\.txt|sitemap\.xml)(?:\?|$))/

/**
 * Tells a page what it knows of its request besides what is read there: its language, its address, whether it answers a form, and its policy, with a
 * nonce that every script of it carries. It is for the answer too, and for whoever asks as for what is made for everybody. Whether somebody may see a
 * page is decided beside the data, never here.
 */
export function tellPage({ url = '', method, headers }: IncomingMessage, response: ServerResponse): void {
  if (noPage.test(url)) return
  const { pathname, search } = pageAddress(url)
  const first = pathname.split('/')[1]
  const locale = isLocale(first) ? first : 'nl'
  const policy = contentSecurityPolicy(randomUUID())
  headers['content-security-policy'] = policy
  headers[requestHeader.locale] = locale
  headers[requestHeader.path] = isLocale(first) ? pathname + search : `/${locale}`
  // a script names the server function that it calls; a form of the browser does not
  headers[requestHeader.posted] = method === 'POST' && headers['next-action'] === undefined ? 'yes' : 'no'
  response.setHeader(policyHeader, policy)
}
