/** Longest title of an obstacle, in characters. */
export const longestTitle = 300

/** The words of a title as an address spells them, before a number makes it the only one; `obstacle` when nothing of it can be spelled. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const kept = words.filter((_, place) => words.slice(0, place + 1).join('-').length <= 60)
  return kept.join('-') || 'obstacle'
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let place = 1
  while (taken.has(place === 1 ? slug : `${slug}-${place}`)) place += 1
  return place === 1 ? slug : `${slug}-${place}`
}
