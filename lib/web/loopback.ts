/** Is it a name or an address of this computer alone? `[::1]` is written as in an address of a page. */
export const isLoopbackName = (name: string): boolean =>
  /^(localhost|.+\.localhost|(::ffff:)?127(\.\d{1,3}){3}|::1)$/i.test(name.replace(/^\[|\]$/g, ''))

const hostOf = (authority: string) => authority.replace(/:\d+$/, '')
const listed = (value: string | null) => (value ?? '').split(',').flatMap((part) => part.trim() || [])

/**
 * Did a request come from this computer, as far as it says: asked for under a name of this computer, and passed on by nobody else? Next adds the
 * forwarding headers itself when there are none. `Forwarded` is only ever written by a proxy.
 */
export function isRequestFromHere(headers: Pick<Headers, 'get'>): boolean {
  const host = headers.get('host')
  const names = [host ?? '', ...listed(headers.get('x-forwarded-host'))].map(hostOf)
  const addresses = [...listed(headers.get('x-forwarded-for')), ...listed(headers.get('x-real-ip'))]
  return headers.get('forwarded') === null && [...names, ...addresses].every(isLoopbackName)
}
