import { covers, type Day, lastDayOf, type Period } from '../dates'

/** A name with the days it was valid, both included; null is open-ended. */
export type DatedName = Period & { nameNl: string; nameEn: string | null; abbreviation: string | null }

/**
 * The name of an organisation on a day. Outside every period the nearest one is used (the latest that began before the day, else the
 * earliest), so that an organisation never goes nameless. Null only when it has no name at all.
 */
export function nameOn<N extends DatedName>(names: N[], day: Day): N | null {
  const valid = names.find((name) => covers(name, day))
  if (valid) return valid
  const ordered = [...names].sort((a, b) => (a.startsOn?.getTime() ?? 0) - (b.startsOn?.getTime() ?? 0))
  return ordered.findLast((name) => (name.startsOn?.getTime() ?? 0) <= Date.parse(day)) ?? ordered[0] ?? null
}

/** The name a year prints: the one valid on 31 December of it (rule 14). */
export const nameInYear = <N extends DatedName>(names: N[], year: number): N | null => nameOn(names, lastDayOf(year))

/** The roles held on a day. */
export const rolesOn = <R extends Period>(roles: R[], day: Day): R[] => roles.filter((role) => covers(role, day))
