import { parseEditionNumber, parseLetter, parseSlug, parseYear } from '../params'

/** Which figure: of the plan as it is now, or of an edition of its report. */
export type FigureName =
  /** All public years one below the other. */
  | { of: 'years' }
  /** One year; with its flagships or goals one below the other. */
  | { of: 'year' | 'flagships' | 'goals'; year: number }
  | { of: 'flagship' | 'goal'; code: string }
  | { of: 'organisation'; slug: string }
  /** One way of measuring, by the first of its series. */
  | { of: 'indicator'; code: string; series: string }
  /** A chapter of an edition, by its anchor. */
  | { of: 'edition'; year: number; edition: number; chapter: string }

/** The part of an address that names a figure, as the pages that show it are called. */
export function partsOfFigure(name: FigureName): (string | number)[] {
  switch (name.of) {
    case 'years':
      return ['years']
    case 'year':
      return ['years', name.year]
    case 'flagships':
    case 'goals':
      return ['years', name.year, name.of]
    case 'flagship':
      return ['flagships', name.code]
    case 'goal':
      return ['goals', name.code]
    case 'organisation':
      return ['organisations', name.slug]
    case 'indicator':
      return ['indicators', name.code, name.series]
    case 'edition':
      return ['reports', name.year, name.edition, name.chapter]
  }
}

/** The figure that an address names, or null when no figure can be called so. */
export function figureNamed(parts: string[]): FigureName | null {
  const [first, second, third, fourth] = parts
  if (parts.length === 4 && first === 'reports') {
    const [year, edition, chapter] = [parseYear(second), parseEditionNumber(third), parseSlug(fourth)]
    return year && edition && chapter ? { of: 'edition', year, edition, chapter } : null
  }
  if (parts.length === 3 && first === 'indicators') {
    const [code, series] = [parseSlug(second), parseSlug(third)]
    return code && series ? { of: 'indicator', code, series } : null
  }
  if (first === 'years') {
    if (parts.length === 1) return { of: 'years' }
    const year = parseYear(second)
    if (year && parts.length === 2) return { of: 'year', year }
    return year && parts.length === 3 && (third === 'flagships' || third === 'goals') ? { of: third, year } : null
  }
  if (parts.length !== 2) return null
  const [code, slug] = [parseLetter(second), parseSlug(second)]
  if (first === 'flagships') return code ? { of: 'flagship', code } : null
  if (first === 'goals') return code ? { of: 'goal', code } : null
  return first === 'organisations' && slug ? { of: 'organisation', slug } : null
}
