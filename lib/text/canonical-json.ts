import canonicalize from 'canonicalize'

/**
 * JSON as RFC 8785 prescribes it: one spelling for one value, so that its bytes can be hashed.
 * The package follows the standard except that it lets half an emoji through and quietly drops `undefined`; here both are refused,
 * because what is published must be exactly what was meant.
 */
export function canonicalJson(value: unknown): string {
  refuseUnspeakable(value)
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form')
  return text
}

function refuseUnspeakable(value: unknown): void {
  if (value === undefined) throw new TypeError('undefined has no place in canonical JSON')
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new TypeError('a lone surrogate has no place in canonical JSON')
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    refuseUnspeakable(key)
    refuseUnspeakable(inner)
  }
}
