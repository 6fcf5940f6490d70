const opaque = (tag: string): string => tag.replace(/^W\//, '')

/** A tag that says that two answers mean the same, though their bytes may differ (RFC 9110, 8.8.1). */
export const weak = (tag: string): string => `W/${opaque(tag)}`

/**
 * The tag of a page: what it is made of, and after the point the nonce of one copy. So two copies never have the same tag, and a cache in front never
 * takes the policy of one for that of the other; here all copies that are made of the same are known.
 */
export const pageTag = (made: string, nonce: string | null): string => `W/"page-${made}${nonce === null ? '' : `.${nonce}`}"`

const isPage = (tag: string): boolean => tag.startsWith('W/"page-')
const meaning = (tag: string): string => (isPage(tag) ? tag.replace(/\.[\w-]+"$/, '"') : opaque(tag))

/**
 * The tag to repeat to whoever named this one in `If-None-Match` (RFC 9110, 13.1.2): of a page that of their own copy. Null when they have something
 * else, or nothing.
 */
export function knownTag(given: string | null | undefined, tag: string): string | null {
  if (given === null || given === undefined) return null
  if (given.trim() === '*') return tag
  const one = given.split(',').find((asked) => meaning(asked.trim()) === meaning(tag))
  if (one === undefined) return null
  return isPage(tag) ? one.trim() : tag
}
