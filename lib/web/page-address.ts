/**
 * The address that was asked for as a browser writes it, without what the scripts of Next add to it for themselves.
 * @param url a path, with what follows it.
 */
export function pageAddress(url: string): { pathname: string; search: string } {
  // behind a site of its own: a path that begins with two slashes would name another
  const address = new URL(`http://localhost${url}`)
  address.searchParams.delete('_rsc')
  return { pathname: address.pathname, search: address.search }
}
