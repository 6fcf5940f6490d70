/** What pages are told of a request (`lib/web/told-to-page.ts`). A visitor cannot set these. */
export const requestHeader = { locale: 'x-koers-locale', path: 'x-koers-path', id: 'x-request-id', posted: 'x-koers-posted' } as const

/** Whether the scripts of Next ask for a part of a page: `lib/web/front.ts` says so, because Next takes away the headers in which they do. */
export const partHeader = 'x-koers-part'

/** The policy of an answer that has none of its own. `lib/web/front.ts` makes one of it: what is set under its real name, a route cannot change. */
export const policyHeader = 'x-koers-policy'

/** The id a reverse proxy gave, so that its log and ours can be laid side by side; else a new one. */
export function requestId(given: string | null | undefined): string {
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
