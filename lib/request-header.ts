/** What `proxy.ts` tells the pages about a request. A visitor cannot set these: the proxy overwrites them. */
export const requestHeader = { locale: 'x-koers-locale', path: 'x-koers-path', id: 'x-request-id', posted: 'x-koers-posted' } as const

/** The policy of an answer that has none of its own. `lib/front.ts` makes one of it: what is set under its real name, a route cannot change. */
export const policyHeader = 'x-koers-policy'
