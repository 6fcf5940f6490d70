/** A name of a host, with or without accents: `www.vlaanderen.be`, `coöperatie.be`. A day or a number is none, and neither is `n.v.t`. */
const host = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*)(?:\.[\p{L}\p{N}\p{M}_-]+)*\.(?:\p{L}[\p{L}\p{M}]+|xn--[\w-]+)(?::\d+)?(?:[/?#]|$)/iu

/** What is copied along with an address and nobody sees: spaces without width, soft hyphens, marks of direction. */
const unseen = /\p{Cf}/gu

/** Two addresses on one line, which a browser would take for one that does not exist. */
const several = /\s+https?:\/\//i

/** Whether a host can be found: no part of its name is empty, and it is not the scheme of an address that was pasted behind another. */
const named = (hostname: string): boolean =>
  !hostname.includes('..') && hostname !== '.' && !hostname.includes(',') && !/^https?$/.test(hostname)

/** What would be a host, and is the name of a document. */
const fileName = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|zip|png|jpe?g)$/i

/**
 * An address that a reader can open, as it is stored; null for what is not one. The one definition of a web address. People write `Https://`,
 * leave the scheme out and paste addresses with spaces and accents: what a browser would open is taken, as the browser would write it. Other
 * kinds of address could run a script.
 */
export function webAddress(typed: string): string | null {
  const text = typed.replace(unseen, '').trim()
  const whole = host.test(text) && (!fileName.test(text) || text.includes('/')) ? `https://${text}` : text
  if (!/^https?:\/\/[^/?#\s]/i.test(whole) || !URL.canParse(whole)) return null
  const { href, hostname, username, password } = new URL(whole)
  if (username || password || !named(hostname) || several.test(whole)) return null
  // the address of a site as a whole stays as short as it was typed
  return /^[a-z]+:\/\/[^/?#]+$/i.test(whole) ? href.replace(/\/$/, '') : href
}
