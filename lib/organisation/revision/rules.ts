import { letters } from '../../text'
import type { NameOnDays } from './schema'

/** What an organisation says, as its form and its events name it. */
export type OrganisationValues = {
  kind: string | null
  roleNl: string | null
  roleEn: string | null
  endedOn: string | null
  endedNote: string | null
  endedNoteNl: string | null
  /** The slug of the organisation that it comes after. */
  succeeds: string | null
  names: NameOnDays[]
}

const overlap = (a: NameOnDays, b: NameOnDays) => (a.startsOn ?? '') <= (b.endsOn ?? '9999') && (b.startsOn ?? '') <= (a.endsOn ?? '9999')

/** The place of the first name that is valid on a day on which an earlier line is; null when each day has one name at most (rule 14). */
export function overlappingName(names: NameOnDays[]): number | null {
  const row = names.findIndex((name, place) => names.slice(0, place).some((other) => overlap(name, other)))
  return row < 0 ? null : row
}

/** Names by the day from which they are valid. */
export const namesInOrder = (names: NameOnDays[]): NameOnDays[] =>
  [...names].sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))

type Named = { slug: string; names: Pick<NameOnDays, 'nameNl' | 'nameEn' | 'abbreviation'>[] }

const wordsOf = ({ nameNl, nameEn, abbreviation }: Named['names'][number]) => [nameNl, nameEn, abbreviation].filter((word) => word !== null)

/**
 * A name that differs from one of another organisation in capitals, accents, spaces and signs at most, with that organisation and its name;
 * null when there is none. Lists and files could not tell the two apart.
 * @param before the names that stood there already: they were accepted once.
 */
export function alikeName(
  names: Named['names'],
  before: Named['names'],
  others: Named[],
): { name: string; other: string; slug: string } | null {
  const accepted = new Set(before.flatMap(wordsOf).map(letters))
  for (const name of names.flatMap(wordsOf)) {
    const spelled = letters(name)
    if (spelled === '' || accepted.has(spelled)) continue
    for (const { slug, names } of others) {
      const other = names.flatMap(wordsOf).find((word) => letters(word) === spelled)
      if (other !== undefined) return { name, other, slug }
    }
  }
  return null
}
