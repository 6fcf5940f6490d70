import 'server-only'
import { headers } from 'next/headers'
import type { Typed } from '@/lib/form-result'
import { isLocale, type Locale } from '@/lib/locale'
import { onlyThisComputer } from '@/lib/settings/installation'
import { beginAnswering } from '@/lib/web/current-request'
import { requestHeader } from '@/lib/web/request-header'

export type PageRequest = {
  locale: Locale
  /** The address as asked for, with its query and its language: `/nl/lifelong-learning/actions?year=2025`. */
  path: string
  id: string
  /** A form was posted without a script: this page is its answer. */
  posted: boolean
}

/** What a page or a form knows of the request: whoever asks has read what was sent with it. */
export async function getPageRequest(): Promise<PageRequest> {
  beginAnswering()
  const values = await headers()
  const locale = values.get(requestHeader.locale) ?? undefined
  return {
    locale: isLocale(locale) ? locale : 'nl',
    path: values.get(requestHeader.path) ?? '/nl',
    id: values.get(requestHeader.id) ?? '',
    posted: values.get(requestHeader.posted) === 'yes',
  }
}

/** With this a script in the page itself may run; the policy of the answer names it. */
export async function getNonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
}

/** Where a request comes from: the last address is the one the nearest proxy saw; those before it are what the visitor claims. */
export const addressOf = (values: Pick<Headers, 'get'>): string => values.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''

/** What is known of the browser that asks, for signing in. */
export async function getBrowser(): Promise<{ address: string; userAgent: string | null; loopback: boolean }> {
  const values = await headers()
  return { address: addressOf(values), userAgent: values.get('user-agent'), loopback: onlyThisComputer(values) }
}

// Held by the request itself, so that it is gone when the request is.
const typedIn = new WeakMap<object, Typed>()

/** Keeps what was typed in the form of this request for the page that answers it. */
export async function keepTyped(typed: Typed): Promise<void> {
  typedIn.set(await headers(), typed)
}

/** What was typed in a form that this request posted without a script and that nobody could take, because the session had ended. */
export async function typedInThisRequest(): Promise<Typed | undefined> {
  return typedIn.get(await headers())
}
