// What is in an address by name is written in lower case; only the number of an action is as printed.
const known = /^[\w.-]+$/

/**
 * A path of a page as it is written: `/nl/lifelong-learning/flagships/a` for `…/flagships/A`. What follows `actions` stays as it is, because
 * `B3` and `b3` may be two numbers, and so do the keys of one-time links.
 */
export function inCanonicalCase(path: string): string {
  const parts = path.split('/')
  if (parts[2]?.toLowerCase() === 'set-password') return path
  return parts.map((part, at) => (known.test(part) && parts[at - 1]?.toLowerCase() !== 'actions' ? part.toLowerCase() : part)).join('/')
}
