import { asPublic, type ObstacleYears } from '../../../obstacle/rules'

/**
 * An obstacle as a report on a year may tell it: one that stood in the way during that year. What happened afterwards is not yet
 * known in that year, and what happened in a year that is not public is not told.
 */
export function inYear<O extends ObstacleYears & { resolutionNl: string | null; resolutionEn: string | null }>(
  obstacle: O,
  year: number,
  hidden: ReadonlySet<number>,
): O | null {
  const shown = asPublic(obstacle, hidden)
  if (!shown || shown.openedYear > year || (shown.resolvedYear !== null && shown.resolvedYear < year)) return null
  return shown.resolvedYear === year ? shown : { ...shown, resolvedYear: null, resolutionNl: null, resolutionEn: null }
}
