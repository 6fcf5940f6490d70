/** What `proxy.ts` tells the pages about a request. A visitor cannot set these: the proxy overwrites them. */
export const requestHeader = { locale: 'x-koers-locale', path: 'x-koers-path', id: 'x-request-id', posted: 'x-koers-posted' } as const
