/** What `proxy.ts` tells the pages about a request. A visitor cannot set these: the proxy overwrites them. */
export const requestHeader = { locale: 'x-koers-locale', path: 'x-koers-path', id: 'x-request-id', posted: 'x-koers-posted' } as const

/** What `lib/front.ts` tells `proxy.ts`: whether the scripts of Next ask for a part of a page. Next takes away the headers in which they say so. */
export const partHeader = 'x-koers-part'

/** The policy of an answer that has none of its own. `lib/front.ts` makes one of it: what is set under its real name, a route cannot change. */
export const policyHeader = 'x-koers-policy'
