/** What `proxy.ts` tells the pages about a request. A visitor cannot set these: the proxy overwrites them. */
export const requestHeader = { locale: 'x-koers-locale', path: 'x-koers-path', id: 'x-request-id', posted: 'x-koers-posted' } as const

/** What `lib/web/front.ts` tells `proxy.ts`: whether the scripts of Next ask for a part of a page. Next takes away the headers in which they say so. */
export const partHeader = 'x-koers-part'

/** What `lib/web/told-of-asker.ts` tells `proxy.ts`: that its request says already what the proxy would. Nobody outside can say so. */
export const madeHeader = 'x-koers-made'

/** The policy of an answer that has none of its own. `lib/web/front.ts` makes one of it: what is set under its real name, a route cannot change. */
export const policyHeader = 'x-koers-policy'

/** The id a reverse proxy gave, so that its log and ours can be laid side by side; else a new one. */
export function requestId(given: string | null | undefined): string {
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
