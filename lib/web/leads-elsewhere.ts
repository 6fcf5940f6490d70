import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { isLocale, negotiateLocale } from '../locale'
import { inCanonicalCase } from './addresses'
import type { AnswerInstead } from './answer-instead'
import { headersEverywhere, longestForm } from './headers-everywhere.js'
import { pageAddress } from './page-address'
import { languages } from './public-pages.js'

/**
 * The answer to a request that leads elsewhere: the address without a language to one with it, another spelling of an address to the one that is
 * written, and a file that is too long back to its form. It names a path of ours, which begins with a language, and never a site. Null for any other.
 */
export function leadsElsewhere({
  method = '',
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): AnswerInstead | null {
  const { pathname, search } = pageAddress(url)
  if (pathname === '/') {
    const locale = negotiateLocale(headers['accept-language'] ?? null)
    // the answer depends on the visitor's browser: a shared cache must not give one visitor's language to another
    return leadTo(`/${locale}${search}`, 307, { Vary: 'accept-language' })
  }
  if (method === 'POST' && isTooLong(headers) && isFormForFile(pathname, headers)) return leadTo(`${pathname}?refused=too-large`, 303)
  const written = inCanonicalCase(pathname)
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && written !== pathname && isLocale(written.split('/')[1]) ? leadTo(written + search, 308) : null
}

const everywhere = Object.fromEntries(headersEverywhere.map(({ key, value }) => [key, value]))

const leadTo = (Location: string, status: number, more: Record<string, string> = {}): AnswerInstead => ({
  status,
  headers: { ...everywhere, ...more, Location, 'Content-Length': '0' },
  text: '',
})

/** Whether what is sent is longer than any form may be. */
export const isTooLong = (headers: IncomingHttpHeaders): boolean => Number(headers['content-length']) > longestForm

const formForFile = new RegExp(`^/(?:${languages})/[a-z0-9-]+/manage/imports$`)

/** Whether something is sent, without a script, by the form that says itself that a file is too long. */
export const isFormForFile = (pathname: string, headers: IncomingHttpHeaders): boolean =>
  headers['next-action'] === undefined && formForFile.test(pathname)
