/** What a list is ordered by: read from left to right, each part a number or a text. No two items have the same. */
export type SortKey = (string | number)[]

/** The part of a list that is asked for. */
export type Page = {
  /** At most so many items. */
  limit: number
  /** Only what comes after this key; null from the start. */
  after: SortKey | null
  /** The address of the part that begins after a key. */
  next: (after: SortKey) => string
}

export const mostItems = 500
export const usualItems = 100

/**
 * One page of a list with the address of the next one, or null when this is the last. The place is remembered as the key of the last
 * item, not as a number of items: what is added or removed meanwhile moves nothing.
 */
export function pageOf<T>(items: T[], keyOf: (item: T) => SortKey, { limit, after, next }: Page): { items: T[]; next: string | null } {
  const ordered = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === null || compare(key, after) > 0)
    .sort((one, other) => compare(one.key, other.key))
  const last = ordered[limit - 1]
  return { items: ordered.slice(0, limit).map(({ item }) => item), next: last && ordered.length > limit ? next(last.key) : null }
}

/** A number comes before a text; of two texts the one whose letters come first in Unicode. */
function compare(one: SortKey, other: SortKey): number {
  for (const [index, part] of one.entries()) {
    const against = other[index]
    if (against === undefined) return 1
    if (part === against) continue
    if (typeof part !== typeof against) return typeof part === 'number' ? -1 : 1
    return part < against ? -1 : 1
  }
  return one.length - other.length
}

/** A key as it is in an address: its form is nobody's business, so that it may change. */
export const cursorOf = (list: string, key: SortKey): string => Buffer.from(JSON.stringify([list, ...key])).toString('base64url')

/** The key of a cursor; null when it is not one of this list. */
export function keyOfCursor(list: string, cursor: string): SortKey | null {
  if (!/^[\w-]{1,512}$/.test(cursor)) return null
  try {
    const [of, ...key]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number'
    return of === list && key.length > 0 && key.every(isPart) ? key : null
  } catch {
    return null
  }
}

/** A list from its beginning to its end: for a file, which has no pages. */
export const wholeOf: Page = { limit: Number.POSITIVE_INFINITY, after: null, next: () => '' }
