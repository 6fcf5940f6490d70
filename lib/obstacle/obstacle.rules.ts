import { ObstacleKind } from '@/prisma/generated/enums'
import { parseYear } from '../params'
import { letters } from '../text/text'

type Titles = { titleNl: string | null; titleEn: string | null }

const titlesOf = ({ titleNl, titleEn }: Titles): string[] => [titleNl, titleEn].filter((title) => title !== null)

/**
 * A title that differs from one of another obstacle in capitals, accents, spaces and signs at most, with that other title; null when there is
 * none. Whoever reads a list could not tell the two apart.
 * @param before the titles that it had already: they were accepted once.
 */
export function alikeTitle(titles: Titles, before: Titles, others: Titles[]): { name: string; other: string } | null {
  const accepted = new Set(titlesOf(before).map(letters))
  for (const name of titlesOf(titles)) {
    const spelled = letters(name)
    const other = others.flatMap(titlesOf).find((title) => letters(title) === spelled)
    if (spelled !== '' && !accepted.has(spelled) && other !== undefined) return { name, other }
  }
  return null
}

/** From when until when an obstacle stood in the way; null: it still does. */
export type ObstacleYears = { openedYear: number; resolvedYear: number | null }

/** Whether the obstacle stood in the way at the end of a year. */
export const isOpenIn = (obstacle: ObstacleYears, year: number): boolean =>
  obstacle.openedYear <= year && (obstacle.resolvedYear === null || obstacle.resolvedYear > year)

/** What a year can be asked about obstacles: those reported in it, those resolved in it, those open at its end. */
export const obstacleShows = ['opened', 'resolved', 'open'] as const
export type ObstacleQuery = { kind: ObstacleKind | null; show: (typeof obstacleShows)[number] | null; year: number | null }

/** Reads `?kind=budget&show=open&year=2024`; null when it cannot be an address of the list, such as a year without what is asked of it. */
export function parseObstacleQuery(search: Record<string, string | string[] | undefined>): ObstacleQuery | null {
  const given = (name: string) => (search[name] === '' ? undefined : search[name])
  const kind = Object.values(ObstacleKind).find((one) => one.toLowerCase() === given('kind')) ?? null
  const show = obstacleShows.find((one) => one === given('show')) ?? null
  const year = parseYear(given('year'))
  const misread = (given('kind') && !kind) || (given('show') && !show) || (given('year') && !year)
  return misread || (show === null) !== (year === null) ? null : { kind, show, year }
}

/** The obstacles that a query asks for, in the order given. */
export function chooseObstacles<O extends ObstacleYears & { kind: ObstacleKind }>(
  obstacles: O[],
  { kind, show, year }: ObstacleQuery,
): O[] {
  const holds = (obstacle: O) => {
    if (show === null || year === null) return true
    if (show === 'open') return isOpenIn(obstacle, year)
    return (show === 'opened' ? obstacle.openedYear : obstacle.resolvedYear) === year
  }
  return obstacles.filter((obstacle) => (kind === null || obstacle.kind === kind) && holds(obstacle))
}

/**
 * What may be said about an obstacle while some reporting years are not public (rule 3): nothing about one reported in such a year, and
 * one resolved in such a year is still open. Its resolution goes with that.
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
