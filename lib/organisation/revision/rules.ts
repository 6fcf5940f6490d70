import type { NameOnDays } from './schema'

/** What an organisation says, as its form and its events name it. */
export type OrganisationValues = {
  kind: string | null
  roleNl: string | null
  roleEn: string | null
  endedOn: string | null
  endedNote: string | null
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
