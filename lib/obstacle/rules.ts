import type { ObstacleKind } from '@/prisma/generated/enums'

/** Longest title of an obstacle, in characters. */
export const longestTitle = 300

/** From when until when an obstacle stood in the way; null: it still does. */
export type ObstacleYears = { openedYear: number; resolvedYear: number | null }

/** Whether the obstacle stood in the way at the end of a year. */
export const isOpenIn = (obstacle: ObstacleYears, year: number): boolean =>
  obstacle.openedYear <= year && (obstacle.resolvedYear === null || obstacle.resolvedYear > year)

/**
 * What may be said of an obstacle while some reporting years are not public (rule 3): nothing about one named in such a year, and one
 * resolved in such a year still stands. Its resolution goes with that.
 * @param hidden the reporting years that were opened and are not public.
 */
export function asPublic<O extends ObstacleYears & { resolutionNl: string | null; resolutionEn: string | null }>(
  obstacle: O,
  hidden: ReadonlySet<number>,
): O | null {
  if (hidden.has(obstacle.openedYear)) return null
  return obstacle.resolvedYear !== null && hidden.has(obstacle.resolvedYear)
    ? { ...obstacle, resolvedYear: null, resolutionNl: null, resolutionEn: null }
    : obstacle
}

/** What an obstacle says, as its form and its events name it: the owner by slug, actions by number, target groups by code. */
export type ObstacleValues = ObstacleYears & {
  titleNl: string | null
  titleEn: string | null
  kind: ObstacleKind
  owner: string | null
  nextStepNl: string | null
  nextStepEn: string | null
  resolutionNl: string | null
  resolutionEn: string | null
  actions: string[]
  targetGroups: string[]
}
